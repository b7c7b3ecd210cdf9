/** Tests of drawing. */
@NullMarked
package vn.tthc.workflow.drawing;

import org.jspecify.annotations.NullMarked;
