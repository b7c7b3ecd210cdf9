/** What catalog tells the other services. */
@NullMarked
package vn.tthc.contracts.catalog;

import org.jspecify.annotations.NullMarked;
