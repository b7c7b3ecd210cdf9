package vn.tthc.feedback.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that has all its required parts, and an agency that exists. */
record Submission(
        Kind kind,
        Channel channel,
        String content,
        String agencyCode,
        @Nullable UUID applicationId) {}
