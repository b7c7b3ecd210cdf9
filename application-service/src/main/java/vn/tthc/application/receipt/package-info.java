/** The receipt of a dossier: its code, its pins, and form 01. */
@NullMarked
package vn.tthc.application.receipt;

import org.jspecify.annotations.NullMarked;
