/** Streaming of requests to the services and of their answers back. */
@NullMarked
package vn.tthc.gateway.proxy;

import org.jspecify.annotations.NullMarked;
