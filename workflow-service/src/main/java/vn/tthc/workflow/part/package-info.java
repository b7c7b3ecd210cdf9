/** Colleagues who work on a task together: one holds it, others take part or follow. */
@NullMarked
package vn.tthc.workflow.part;

import org.jspecify.annotations.NullMarked;
