/** The agency will be late: an apology in time, and a new date that holds. */
@NullMarked
package vn.tthc.application.extension;

import org.jspecify.annotations.NullMarked;
