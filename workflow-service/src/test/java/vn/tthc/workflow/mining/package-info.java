@NullMarked
package vn.tthc.workflow.mining;

import org.jspecify.annotations.NullMarked;
