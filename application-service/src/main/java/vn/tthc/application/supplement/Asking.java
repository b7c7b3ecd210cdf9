package vn.tthc.application.supplement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;

/**
 * What is asked of the applicant, and by whom.
 *
 * @param guidanceIgnored that the applicant did not follow what was already explained, which alone allows a third round
 */
public record Asking(
        String content,
        String reason,
        String legalBasis,
        String askedBy,
        String agencyCode,
        @Nullable UUID taskId,
        Instant askedAt,
        boolean guidanceIgnored) {

    /** What the clock's line about it rests on. */
    Grounds grounds() {
        return new Grounds(Ground.SUPPLEMENT, legalBasis, askedBy);
    }
}
