/** A wrong identity number is put right by two people, and the dossier goes over to whom it belongs. */
@NullMarked
package vn.tthc.application.identity;

import org.jspecify.annotations.NullMarked;
