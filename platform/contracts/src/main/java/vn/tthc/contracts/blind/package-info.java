/** Blind signatures (RFC 9474): what the service that signs and the page that asks both have to do exactly alike. */
@NullMarked
package vn.tthc.contracts.blind;

import org.jspecify.annotations.NullMarked;
