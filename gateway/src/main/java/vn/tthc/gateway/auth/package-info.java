/** Verification of access tokens against the issuer's rotating keys. */
@NullMarked
package vn.tthc.gateway.auth;

import org.jspecify.annotations.NullMarked;
