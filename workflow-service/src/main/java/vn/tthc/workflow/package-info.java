/** Who works on a dossier, when, and who answers for it meanwhile. */
@NullMarked
package vn.tthc.workflow;

import org.jspecify.annotations.NullMarked;
