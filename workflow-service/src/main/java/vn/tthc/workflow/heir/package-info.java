/** What becomes of the work of an agency when another takes its place. */
@NullMarked
package vn.tthc.workflow.heir;

import org.jspecify.annotations.NullMarked;
