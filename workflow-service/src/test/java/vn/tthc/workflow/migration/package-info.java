/** Tests of migration. */
@NullMarked
package vn.tthc.workflow.migration;

import org.jspecify.annotations.NullMarked;
