/** Sealing what others verify without a line, and every key that ever sealed. */
@NullMarked
package vn.tthc.platform.seal;

import org.jspecify.annotations.NullMarked;
