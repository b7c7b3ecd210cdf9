/** The satisfaction of an applicant with one returned dossier, given once and never traced back to the person. */
@NullMarked
package vn.tthc.feedback.rating;

import org.jspecify.annotations.NullMarked;
