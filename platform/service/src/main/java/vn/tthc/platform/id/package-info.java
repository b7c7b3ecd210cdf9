/** Ids that sort by time. */
@NullMarked
package vn.tthc.platform.id;

import org.jspecify.annotations.NullMarked;
