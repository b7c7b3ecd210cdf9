/** Internal processes as a picture and as text, for those who approve them and those who work by them. */
@NullMarked
package vn.tthc.workflow.drawing;

import org.jspecify.annotations.NullMarked;
