/** The clock and the civil time zone. */
@NullMarked
package vn.tthc.platform.time;

import org.jspecify.annotations.NullMarked;
