package vn.tthc.application.digitisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import so far. When it is DONE, {@code read = taken + unchanged + refused}.
 *
 * @param agency whose import it is
 * @param read records that were looked at
 * @param unchanged that were here already, the same in every field
 * @param waitingForScan of those taken: papers that nobody reads before the scanner has seen them
 * @param quarantined of those taken: papers in which it found something, and which nobody reads
 * @param recordsPerSecond over the time that was worked on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String agency,
        ImportState state,
        long size,
        String sha256,
        int read,
        int taken,
        int unchanged,
        int refused,
        int waitingForScan,
        int quarantined,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        @Nullable Long recordsPerSecond) {}
