/** When agencies work, in versions that due dates are explained by. */
@NullMarked
package vn.tthc.catalog.calendar;

import org.jspecify.annotations.NullMarked;
