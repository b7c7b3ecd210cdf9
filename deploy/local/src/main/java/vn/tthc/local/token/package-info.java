/** The development token issuer. It exists in the local run only; services never contain an account. */
@NullMarked
package vn.tthc.local.token;

import org.jspecify.annotations.NullMarked;
