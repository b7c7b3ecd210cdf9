/** Tests. */
@NullMarked
package vn.tthc.feedback.rating;

import org.jspecify.annotations.NullMarked;
