/** The same content of the same person under the same procedure, pointed out before it is doubled. */
@NullMarked
package vn.tthc.application.duplicate;

import org.jspecify.annotations.NullMarked;
