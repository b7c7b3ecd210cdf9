/** Papers of whatever kind: told by their content, kept as files with their digest, and read by nobody before the scanner. */
@NullMarked
package vn.tthc.platform.document;

import org.jspecify.annotations.NullMarked;
