/** Tests of {@code platform.security}. */
@NullMarked
package vn.tthc.platform.security;

import org.jspecify.annotations.NullMarked;
