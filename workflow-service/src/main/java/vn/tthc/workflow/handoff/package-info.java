/** Custody of a dossier moving from one agency to another, with receipt. */
@NullMarked
package vn.tthc.workflow.handoff;

import org.jspecify.annotations.NullMarked;
