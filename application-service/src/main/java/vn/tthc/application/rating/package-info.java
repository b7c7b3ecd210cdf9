/** The secret on a receipt with which its holder may rate the dossier once it is returned, without an account. */
@NullMarked
package vn.tthc.application.rating;

import org.jspecify.annotations.NullMarked;
