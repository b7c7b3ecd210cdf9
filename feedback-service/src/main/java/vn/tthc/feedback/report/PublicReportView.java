package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What everybody may see: the state by its code and, once published, the moderated texts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicReportView(
        String code,
        Status status,
        @Nullable Kind kind,
        @Nullable Classification classification,
        @Nullable String agencyCode,
        @Nullable String content,
        @Nullable String answer,
        @Nullable Instant publishedAt,
        @Nullable PublicReportView mergedInto) {

    static PublicReportView of(Report report) {
        return of(report, null);
    }

    static PublicReportView of(Report report, @Nullable Report standsForIt) {
        var main = standsForIt == null ? null : of(standsForIt);
        var publication = report.publication();
        if (publication == null) {
            return new PublicReportView(report.code(), report.status(), null, null, null, null, null, null, main);
        }
        var finding = report.finding();
        return new PublicReportView(
                report.code(),
                report.status(),
                report.kind(),
                finding == null ? null : finding.classification(),
                report.agencyCode(),
                publication.content(),
                publication.answer(),
                publication.at(),
                main);
    }
}
