/** Events take effect exactly once; what cannot be handled is parked and can be replayed. */
@NullMarked
package vn.tthc.platform.inbox;

import org.jspecify.annotations.NullMarked;
