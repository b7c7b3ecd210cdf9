package vn.tthc.feedback.report;

import java.time.Instant;
import java.util.UUID;

/** A line of the list of reports. */
record ReportSummary(UUID id, String code, Kind kind, Status status, String agencyCode, Instant submittedAt) {

    static ReportSummary of(Report report) {
        return new ReportSummary(
                report.id(), report.code(), report.kind(), report.status(), report.agencyCode(), report.submittedAt());
    }
}
