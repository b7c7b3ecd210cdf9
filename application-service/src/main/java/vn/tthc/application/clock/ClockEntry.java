package vn.tthc.application.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One line of the ledger; the rule that made it a RESUME or a RESTART was applied when it was written. */
@Embeddable
public record ClockEntry(
        @Enumerated(EnumType.STRING) ClockKind kind,
        @Column(name = "at") Instant at,
        String reason) {}
