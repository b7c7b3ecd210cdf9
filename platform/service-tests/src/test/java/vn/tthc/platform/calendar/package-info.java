/** Tests of due dates, on days checked by hand. */
@NullMarked
package vn.tthc.platform.calendar;

import org.jspecify.annotations.NullMarked;
