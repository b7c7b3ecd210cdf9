/** A repeated request with the same key gets the same answer and does nothing twice. */
@NullMarked
package vn.tthc.platform.idempotency;

import org.jspecify.annotations.NullMarked;
