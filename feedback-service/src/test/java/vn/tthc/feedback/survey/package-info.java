/** Tests. */
@NullMarked
package vn.tthc.feedback.survey;

import org.jspecify.annotations.NullMarked;
