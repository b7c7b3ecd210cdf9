/** Tests of what an evaluation needs. */
@NullMarked
package vn.tthc.workflow.evaluation;

import org.jspecify.annotations.NullMarked;
