/** The money of a dossier: what is to be paid, what was, and the papers that prove it. */
@NullMarked
package vn.tthc.application.payment;

import org.jspecify.annotations.NullMarked;
