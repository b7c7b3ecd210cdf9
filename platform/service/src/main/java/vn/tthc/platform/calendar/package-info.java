/** Working days and due dates: pure functions that explain their answer. */
@NullMarked
package vn.tthc.platform.calendar;

import org.jspecify.annotations.NullMarked;
