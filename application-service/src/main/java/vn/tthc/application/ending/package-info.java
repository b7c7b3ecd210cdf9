/** Ends without a result: refusal at intake or after appraisal, stopping, each with its reason and its paper. */
@NullMarked
package vn.tthc.application.ending;

import org.jspecify.annotations.NullMarked;
