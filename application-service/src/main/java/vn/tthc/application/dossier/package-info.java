/** The dossier: its one status, what it pinned at receipt, and who may see it. */
@NullMarked
package vn.tthc.application.dossier;

import org.jspecify.annotations.NullMarked;
