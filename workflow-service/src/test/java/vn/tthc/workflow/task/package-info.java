/** Tests of task. */
@NullMarked
package vn.tthc.workflow.task;

import org.jspecify.annotations.NullMarked;
