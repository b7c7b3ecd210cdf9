/** From facts to figures: the same facts give the same bytes. */
@NullMarked
package vn.tthc.feedback.evaluation.compute;

import org.jspecify.annotations.NullMarked;
