/** Reading dossiers: one, many, and how the clock of one came about. */
@NullMarked
package vn.tthc.application.lookup;

import org.jspecify.annotations.NullMarked;
