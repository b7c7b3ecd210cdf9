/** What stands around the gateway in a test: an issuer, services, a clock, a client. */
@NullMarked
package vn.tthc.gateway.testing;

import org.jspecify.annotations.NullMarked;
