package vn.tthc.application.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule and the days on which it holds.
 *
 * @param procedureCode absent where it is for all procedures
 * @param validTo the first day on which it no longer holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(
        Rule name,
        @Nullable String procedureCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String value,
        String legalBasis) {

    static RuleView of(ResultSet row) throws SQLException {
        var procedure = row.getString("procedure_code");
        return new RuleView(
                Rule.valueOf(row.getString("name")),
                procedure.isEmpty() ? null : procedure,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("value"),
                row.getString("legal_basis"));
    }
}
