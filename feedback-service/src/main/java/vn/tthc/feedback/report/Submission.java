package vn.tthc.feedback.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that has all its required parts, and an agency that exists.
 *
 * @param agencyCode who has to deal with it
 * @param receivedAt when it reached the administration, from which the law counts
 * @param sheetId the opinion sheet that it answers
 * @param nationalCode its code on the national portal, if it came from there
 */
record Submission(
        Kind kind,
        Channel channel,
        String content,
        String agencyCode,
        About about,
        boolean anonymous,
        Instant receivedAt,
        @Nullable String nationalCode,
        @Nullable UUID sheetId) {}
