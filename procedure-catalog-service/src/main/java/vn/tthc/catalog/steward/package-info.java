/** Whose a procedure is: who may write what hangs on it. */
@NullMarked
package vn.tthc.catalog.steward;

import org.jspecify.annotations.NullMarked;
