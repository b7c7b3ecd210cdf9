/** Tests of evaluation. */
@NullMarked
package vn.tthc.feedback.evaluation;

import org.jspecify.annotations.NullMarked;
