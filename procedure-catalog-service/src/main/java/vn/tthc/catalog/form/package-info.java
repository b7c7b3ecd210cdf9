/** Electronic forms of the cases of a procedure: drafted, tried, published, served to portals. */
@NullMarked
package vn.tthc.catalog.form;

import org.jspecify.annotations.NullMarked;
