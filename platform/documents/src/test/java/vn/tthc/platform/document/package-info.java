/** Tests. */
@NullMarked
package vn.tthc.platform.document;

import org.jspecify.annotations.NullMarked;
