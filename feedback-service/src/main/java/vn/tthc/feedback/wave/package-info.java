/** Matters that citizens report more often than they used to: this week against the weeks before. */
@NullMarked
package vn.tthc.feedback.wave;

import org.jspecify.annotations.NullMarked;
