/** Asking other agencies in parallel, and joining their answers. */
@NullMarked
package vn.tthc.workflow.consultation;

import org.jspecify.annotations.NullMarked;
