/** Running processes that are moved to another version of their definition, and back. */
@NullMarked
package vn.tthc.workflow.migration;

import org.jspecify.annotations.NullMarked;
