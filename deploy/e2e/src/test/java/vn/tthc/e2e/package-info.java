/** The journey as a test, and the oracle that judges it. */
@NullMarked
package vn.tthc.e2e;

import org.jspecify.annotations.NullMarked;
