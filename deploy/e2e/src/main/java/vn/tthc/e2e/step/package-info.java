/** The steps of the journey, in the order in which a dossier lives through them. */
@NullMarked
package vn.tthc.e2e.step;

import org.jspecify.annotations.NullMarked;
