@NullMarked
package vn.tthc.platform.idempotency;

import org.jspecify.annotations.NullMarked;
