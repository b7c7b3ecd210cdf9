package vn.tthc.application.result;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the leader signed. */
public record Signed(
        String number,
        String agencyCode,
        String signedBy,
        @Nullable LocalDate validTo,
        Instant at) {}
