/** The fields of state administration that procedures are grouped by. */
@NullMarked
package vn.tthc.catalog.sector;

import org.jspecify.annotations.NullMarked;
