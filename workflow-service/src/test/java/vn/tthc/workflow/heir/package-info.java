/** Tests of heir. */
@NullMarked
package vn.tthc.workflow.heir;

import org.jspecify.annotations.NullMarked;
