/** The control slip: who had the dossier when, and whether each was in time. */
@NullMarked
package vn.tthc.application.slip;

import org.jspecify.annotations.NullMarked;
