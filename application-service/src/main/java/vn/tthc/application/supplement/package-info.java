/** Rounds in which the applicant completes the dossier while its clock stands still. */
@NullMarked
package vn.tthc.application.supplement;

import org.jspecify.annotations.NullMarked;
