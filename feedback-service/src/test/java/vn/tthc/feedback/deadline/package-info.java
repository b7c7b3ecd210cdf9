/** Tests. */
@NullMarked
package vn.tthc.feedback.deadline;

import org.jspecify.annotations.NullMarked;
