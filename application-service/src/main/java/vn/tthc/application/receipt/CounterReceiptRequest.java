package vn.tthc.application.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.intake.DraftRequest;

/**
 * A file that is complete when it is handed in.
 *
 * @param application what is asked for, as in a draft
 * @param receipt what the receptionist finds, as in its acceptance
 */
record CounterReceiptRequest(
        @NotNull @Valid DraftRequest application,
        @Nullable @Valid AcceptRequest receipt) {

    AcceptRequest found() {
        return receipt == null ? AcceptRequest.PLAIN : receipt;
    }

    /** A record's own text would carry the form's contents into logs. */
    @Override
    public String toString() {
        return "CounterReceiptRequest[" + application + "]";
    }
}
