/** Who stands in for whom while somebody is away. */
@NullMarked
package vn.tthc.workflow.deputy;

import org.jspecify.annotations.NullMarked;
