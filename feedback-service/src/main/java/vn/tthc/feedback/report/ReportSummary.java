package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of reports. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportSummary(
        UUID id,
        String code,
        Kind kind,
        Status status,
        String agencyCode,
        @Nullable String procedureCode,
        Instant submittedAt,
        @Nullable Instant dueAt) {

    static ReportSummary of(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new ReportSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getString("agency_code"),
                row.getString("procedure_code"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }
}
