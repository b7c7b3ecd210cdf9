/** Personal data at rest. */
@NullMarked
package vn.tthc.platform.secrecy;

import org.jspecify.annotations.NullMarked;
