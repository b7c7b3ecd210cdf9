package vn.tthc.feedback.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a report, kept for the audit of its legal clock.
 *
 * @param actor the subject of an officer; of senders nothing but that they did it
 * @param agencyCode who had it until then
 * @param toAgency who has it from then on, where that changed
 */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) Status status,
        Instant happenedAt,
        String actor,
        String agencyCode,
        @Nullable String toAgency,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable String note) {

    /** How a sender stands in the history. */
    static final String SENDER = "sender";
}
