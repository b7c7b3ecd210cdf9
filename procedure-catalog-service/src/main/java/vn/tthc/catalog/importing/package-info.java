/** The national portal's own format, made fit for this catalogue. */
@NullMarked
package vn.tthc.catalog.importing;

import org.jspecify.annotations.NullMarked;
