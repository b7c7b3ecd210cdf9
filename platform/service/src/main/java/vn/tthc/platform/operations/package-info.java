/** What operators look at and do: backlog, parked events, the state of the audit chain. */
@NullMarked
package vn.tthc.platform.operations;

import org.jspecify.annotations.NullMarked;
