/** Tests of process. */
@NullMarked
package vn.tthc.workflow.process;

import org.jspecify.annotations.NullMarked;
