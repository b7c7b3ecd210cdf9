/** Tests of handoff. */
@NullMarked
package vn.tthc.workflow.handoff;

import org.jspecify.annotations.NullMarked;
