/** Tests of evaluation. */
@NullMarked
package vn.tthc.feedback.evaluation.compute;

import org.jspecify.annotations.NullMarked;
