/** The counters of a centre, what each receives, and who sits at which one in a week. */
@NullMarked
package vn.tthc.application.counter;

import org.jspecify.annotations.NullMarked;
