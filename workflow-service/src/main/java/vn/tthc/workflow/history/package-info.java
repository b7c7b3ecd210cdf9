/** What was done in the process of a dossier, by whom and why, as the audit log keeps it. */
@NullMarked
package vn.tthc.workflow.history;

import org.jspecify.annotations.NullMarked;
