/** The gateway's own errors as problem+json, in Vietnamese and English. */
@NullMarked
package vn.tthc.gateway.problem;

import org.jspecify.annotations.NullMarked;
