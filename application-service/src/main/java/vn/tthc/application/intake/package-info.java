/** Before the receipt: drafting, submitting, refusing, withdrawing. */
@NullMarked
package vn.tthc.application.intake;

import org.jspecify.annotations.NullMarked;
