/** Measurements of the running system, by name. */
@NullMarked
package vn.tthc.bench;

import org.jspecify.annotations.NullMarked;
