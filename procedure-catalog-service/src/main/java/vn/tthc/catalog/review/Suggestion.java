package vn.tthc.catalog.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That citizens' reports found something wrong with a procedure, which gives a reason to review it (NĐ 63/2010 Đ29).
 *
 * @param id of the report
 * @param reportCode the code by which the report is known
 * @param agency who answered the report
 * @param ground what is wrong, by the points of Điều 5 NĐ 20/2008
 * @param itemId the item of a plan that took it up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReviewSuggestion")
record Suggestion(
        UUID id,
        String reportCode,
        String procedureCode,
        String agency,
        String ground,
        String finding,
        Instant foundAt,
        @Nullable UUID itemId) {

    static Suggestion of(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("report_code"),
                row.getString("procedure_code"),
                row.getString("agency_code"),
                row.getString("ground"),
                row.getString("finding"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("item_id", UUID.class));
    }
}
