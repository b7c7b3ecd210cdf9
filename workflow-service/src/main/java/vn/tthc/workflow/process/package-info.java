/** Running processes, each pinned to what was in force when its dossier was accepted. */
@NullMarked
package vn.tthc.workflow.process;

import org.jspecify.annotations.NullMarked;
