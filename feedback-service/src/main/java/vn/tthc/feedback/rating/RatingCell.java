package vn.tthc.feedback.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a rating tells of its dossier: who settled it, in which quarter, and which procedure it was where enough were
 * returned for that to point at nobody.
 *
 * @param procedureCode empty for all procedures of the agency that have no cell of their own
 */
record RatingCell(
        UUID id,
        String period,
        String agencyCode,
        String procedureCode,
        LocalDate closesOn,
        @Nullable UUID keyId) {

    static final String COLUMNS = "id, period, agency_code, procedure_code, closes_on, key_id";

    static RatingCell of(ResultSet row) throws SQLException {
        return new RatingCell(
                row.getObject("id", UUID.class),
                row.getString("period"),
                row.getString("agency_code"),
                row.getString("procedure_code"),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("key_id", UUID.class));
    }

    @Nullable
    String procedure() {
        return procedureCode.isEmpty() ? null : procedureCode;
    }

    boolean isClosed(LocalDate today) {
        return today.isAfter(closesOn);
    }
}
