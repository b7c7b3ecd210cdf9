package vn.tthc.application.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;

/**
 * One dossier of a list.
 *
 * @param months how long it was to be kept after the last contact, by {@code legalBasis}
 * @param digests SHA-256 of each paper and result that was destroyed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DestructionItemView(
        UUID applicationId,
        @Nullable String code,
        String procedureCode,
        Instant lastContactAt,
        int months,
        String legalBasis,
        Outcome outcome,
        @Nullable Integer files,
        List<String> digests,
        @Nullable Instant settledAt) {

    /** What became of it. */
    enum Outcome {
        PLANNED,
        /** Its rows say nothing any more, its files are being removed. */
        ERASED,
        DESTROYED,
        /** Held, in use or changed since it was listed. */
        KEPT,
        /** The list was refused. */
        DROPPED
    }

    static final String SELECT = """
            select dossier_id, dossier_code, procedure_code, last_contact_at, months, legal_basis, outcome, files, digests,
                settled_at
            from destruction_item where destruction_id = ? and dossier_id > ? order by dossier_id limit ?""";

    static DestructionItemView of(ResultSet row) throws SQLException {
        var digests = row.getString(9);
        return new DestructionItemView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                row.getString(6),
                Outcome.valueOf(row.getString(7)),
                row.getObject(8, Integer.class),
                digests == null ? List.of() : List.of(Payloads.read(digests, String[].class)),
                DestructionView.instant(row, 10));
    }
}
