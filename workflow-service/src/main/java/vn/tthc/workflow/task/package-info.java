/** Work lists: one task, one winner. */
@NullMarked
package vn.tthc.workflow.task;

import org.jspecify.annotations.NullMarked;
