/** The satisfaction with a returned dossier, told once with a token that nobody can trace back to the person. */
@NullMarked
package vn.tthc.feedback.rating;

import org.jspecify.annotations.NullMarked;
