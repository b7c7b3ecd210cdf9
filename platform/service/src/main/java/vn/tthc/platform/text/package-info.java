/** Texts as they are compared. */
@NullMarked
package vn.tthc.platform.text;

import org.jspecify.annotations.NullMarked;
