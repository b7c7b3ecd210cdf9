package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment that somebody was asked for online.
 *
 * @param reference what the payment platform calls it, in {@code order_id}
 */
record Attempt(
        UUID id,
        @JsonIgnore UUID dossierId,
        String reference,
        long amount,
        State state,
        Instant startedAt,
        Instant expiresAt) {

    /** How far it came. None of these says that anything was paid: payments say that. */
    enum State {
        OPEN,
        PAID,
        FAILED,
        DISCREPANCY,
        /** Shown of an open one whose time has passed. */
        EXPIRED
    }

    Attempt at(Instant now) {
        return state == State.OPEN && now.isAfter(expiresAt)
                ? new Attempt(id, dossierId, reference, amount, State.EXPIRED, startedAt, expiresAt)
                : this;
    }
}
