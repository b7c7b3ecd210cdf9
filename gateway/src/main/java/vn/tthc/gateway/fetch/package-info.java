/** Documents the gateway fetches for itself. */
@NullMarked
package vn.tthc.gateway.fetch;

import org.jspecify.annotations.NullMarked;
