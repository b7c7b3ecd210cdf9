package vn.tthc.catalog.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing we knew about when a version is in force, and while we knew it.
 *
 * @param recordedTo when we learnt better; absent for what we know now
 */
public record VersionSpan(
        UUID versionId,
        int version,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        String decisionNumber,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {}
