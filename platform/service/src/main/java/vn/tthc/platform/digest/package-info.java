/** Digests. */
@NullMarked
package vn.tthc.platform.digest;

import org.jspecify.annotations.NullMarked;
