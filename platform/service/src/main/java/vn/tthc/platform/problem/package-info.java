/** What goes wrong, said in one shape: RFC 9457, in Vietnamese or English. */
@NullMarked
package vn.tthc.platform.problem;

import org.jspecify.annotations.NullMarked;
