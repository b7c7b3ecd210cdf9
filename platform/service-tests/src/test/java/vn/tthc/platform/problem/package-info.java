/** Tests of {@code platform.problem}. */
@NullMarked
package vn.tthc.platform.problem;

import org.jspecify.annotations.NullMarked;
