/** Tests of what tests rely on. */
@NullMarked
package vn.tthc.testing;

import org.jspecify.annotations.NullMarked;
