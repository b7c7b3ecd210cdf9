/** Tests of parallel. */
@NullMarked
package vn.tthc.workflow.parallel;

import org.jspecify.annotations.NullMarked;
