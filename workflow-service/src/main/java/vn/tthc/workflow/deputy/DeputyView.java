package vn.tthc.workflow.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, as colleagues read it. */
record DeputyView(
        UUID id,
        String agencyCode,
        String absentName,
        String deputyName,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable Instant endedAt) {

    static DeputyView of(Deputy deputy) {
        return new DeputyView(
                deputy.id(),
                deputy.agencyCode(),
                deputy.absentName(),
                deputy.deputyName(),
                deputy.fromDay(),
                deputy.toDay(),
                deputy.reason(),
                deputy.endedAt());
    }
}
