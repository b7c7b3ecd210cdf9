/** Tests of evaluation. */
@NullMarked
package vn.tthc.feedback.evaluation.fact;

import org.jspecify.annotations.NullMarked;
