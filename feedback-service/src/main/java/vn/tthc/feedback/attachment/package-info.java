/** Files that belong to reports: what senders add, and the documents with which they are answered. */
@NullMarked
package vn.tthc.feedback.attachment;

import org.jspecify.annotations.NullMarked;
