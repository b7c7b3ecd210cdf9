/** Tests of evaluation. */
@NullMarked
package vn.tthc.feedback.evaluation.open;

import org.jspecify.annotations.NullMarked;
