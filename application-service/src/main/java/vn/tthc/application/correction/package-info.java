/** A wrong result, corrected in a dossier of its own. */
@NullMarked
package vn.tthc.application.correction;

import org.jspecify.annotations.NullMarked;
