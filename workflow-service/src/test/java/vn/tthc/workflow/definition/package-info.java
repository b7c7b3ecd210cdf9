/** Tests of definition. */
@NullMarked
package vn.tthc.workflow.definition;

import org.jspecify.annotations.NullMarked;
