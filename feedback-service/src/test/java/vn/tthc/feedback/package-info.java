/** Tests. */
@NullMarked
package vn.tthc.feedback;

import org.jspecify.annotations.NullMarked;
