/** The catalogue at the size of a country's list: searching, reading, publishing. */
@NullMarked
package vn.tthc.bench.catalogue;

import org.jspecify.annotations.NullMarked;
