/** A real PostgreSQL from Maven artifacts, with its durability switched on. */
@NullMarked
package vn.tthc.local.postgres;

import org.jspecify.annotations.NullMarked;
