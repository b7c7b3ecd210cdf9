/** Tests of consultation. */
@NullMarked
package vn.tthc.workflow.consultation;

import org.jspecify.annotations.NullMarked;
