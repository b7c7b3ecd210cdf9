/** Internal processes from and to BPMN 2.0, as far as both say the same. */
@NullMarked
package vn.tthc.workflow.bpmn;

import org.jspecify.annotations.NullMarked;
