/** What workflow tells the other services. */
@NullMarked
package vn.tthc.contracts.workflow;

import org.jspecify.annotations.NullMarked;
