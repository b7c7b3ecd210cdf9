/** Dossier codes: how they are written, drawn, set apart for places that are cut off, and accounted for. */
@NullMarked
package vn.tthc.application.code;

import org.jspecify.annotations.NullMarked;
