/** Tests. */
@NullMarked
package vn.tthc.application.rating;

import org.jspecify.annotations.NullMarked;
