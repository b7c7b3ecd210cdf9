package vn.tthc.feedback.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a report, kept for the audit of its legal clock. */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) Status status,
        Instant happenedAt,
        String actor,
        String agencyCode,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable String note) {}
