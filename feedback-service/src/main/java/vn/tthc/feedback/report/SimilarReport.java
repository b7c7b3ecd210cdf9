package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that may say the same, with why it is thought so.
 *
 * @param percent of the words of both that they share
 * @param same which of place, procedure and agency they have in common
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimilarReport(
        UUID id,
        String code,
        Status status,
        String agencyCode,
        @Nullable String procedureCode,
        @Nullable String place,
        Instant submittedAt,
        List<String> same,
        List<String> sharedWords,
        int percent) {}
