/** Which path leads where, and which may be used without a token. */
@NullMarked
package vn.tthc.gateway.route;

import org.jspecify.annotations.NullMarked;
