/** What a person may ask of those who hold their data. */
@NullMarked
package vn.tthc.application.rights;

import org.jspecify.annotations.NullMarked;
