/** Tests of what presses. */
@NullMarked
package vn.tthc.workflow.pressure;

import org.jspecify.annotations.NullMarked;
