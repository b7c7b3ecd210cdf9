/** Tests of evaluation. */
@NullMarked
package vn.tthc.feedback.evaluation.point;

import org.jspecify.annotations.NullMarked;
