/** Who did or read what, in an append-only log that shows when somebody tampered with it. */
@NullMarked
package vn.tthc.platform.audit;

import org.jspecify.annotations.NullMarked;
