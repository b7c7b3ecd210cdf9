/** Tests of bpmn. */
@NullMarked
package vn.tthc.workflow.bpmn;

import org.jspecify.annotations.NullMarked;
