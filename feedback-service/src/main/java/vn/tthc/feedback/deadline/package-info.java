/** Legal times of reports that run out: who is told when, and who above him when nothing happens. */
@NullMarked
package vn.tthc.feedback.deadline;

import org.jspecify.annotations.NullMarked;
