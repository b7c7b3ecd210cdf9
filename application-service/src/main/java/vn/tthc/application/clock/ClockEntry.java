package vn.tthc.application.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Pause;

/**
 * One line of the ledger; the rule that made it a RESUME or a RESTART was applied when it was written.
 *
 * @param extendedTo of an extension: the new date
 */
@Embeddable
public record ClockEntry(
        @Enumerated(EnumType.STRING) ClockKind kind,
        @Column(name = "at") Instant at,
        String reason,
        @Enumerated(EnumType.STRING) Ground ground,
        String legalBasis,
        String actor,
        @Nullable LocalDate extendedTo) {

    ClockEntry(ClockKind kind, Instant at, String reason, Grounds grounds, @Nullable LocalDate extendedTo) {
        this(kind, at, reason, grounds.ground(), grounds.legalBasis(), grounds.actor(), extendedTo);
    }

    /** Whether the limit counts from here. */
    boolean begins() {
        return kind == ClockKind.START || kind == ClockKind.RESTART;
    }

    /** The wait that this line began, explained by its own ground. */
    Pause until(Instant end) {
        return new Pause(at, end, reason + " (" + legalBasis + ")");
    }
}
