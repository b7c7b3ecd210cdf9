/** Who is calling, and how far they may see. */
@NullMarked
package vn.tthc.platform.security;

import org.jspecify.annotations.NullMarked;
