/** Tests. */
@NullMarked
package vn.tthc.feedback.attachment;

import org.jspecify.annotations.NullMarked;
