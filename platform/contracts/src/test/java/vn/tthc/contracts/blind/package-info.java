/** Tests. */
@NullMarked
package vn.tthc.contracts.blind;

import org.jspecify.annotations.NullMarked;
