package vn.tthc.feedback.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question on administrative regulations that an agency puts to citizens (NĐ 20/2008 Điều 8).
 *
 * @param procedureCode the procedure it is about, if it is one
 * @param closesOn the last day on which it may be answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionSheet(
        UUID id,
        String agencyCode,
        String title,
        String question,
        @Nullable String procedureCode,
        LocalDate opensOn,
        LocalDate closesOn) {

    static OpinionSheet of(ResultSet row) throws SQLException {
        return new OpinionSheet(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("title"),
                row.getString("question"),
                row.getString("procedure_code"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
    }

    boolean isOpen(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
