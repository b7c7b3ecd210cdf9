/** One request on its way through, with what is known about it. */
@NullMarked
package vn.tthc.gateway.exchange;

import org.jspecify.annotations.NullMarked;
