/** Internal processes as data: drafted, checked, approved, then immutable. */
@NullMarked
package vn.tthc.workflow.definition;

import org.jspecify.annotations.NullMarked;
