/** Tests of reference. */
@NullMarked
package vn.tthc.workflow.reference;

import org.jspecify.annotations.NullMarked;
