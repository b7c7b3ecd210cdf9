/** Tests. */
@NullMarked
package vn.tthc.feedback.report;

import org.jspecify.annotations.NullMarked;
