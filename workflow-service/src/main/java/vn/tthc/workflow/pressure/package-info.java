/** What presses: clocks that run out, who is told, urging, and what will be late if nothing changes. */
@NullMarked
package vn.tthc.workflow.pressure;

import org.jspecify.annotations.NullMarked;
