/** Tests. */
@NullMarked
package vn.tthc.feedback.wave;

import org.jspecify.annotations.NullMarked;
