package vn.tthc.application.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of dossiers to be destroyed and, once done, the proof of it.
 *
 * @param destroyed how many were; the others were held or in use by then
 * @param files how many papers and results went with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DestructionView(
        UUID id,
        String agency,
        String reason,
        State state,
        int dossiers,
        int destroyed,
        long files,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Instant doneAt) {

    /** Where a list stands. */
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        DONE
    }

    static final String SELECT = """
            select d.id, d.agency_code, d.reason, d.state, d.dossiers, coalesce(i.destroyed, 0), coalesce(i.files, 0),
                d.proposed_by, d.proposed_at, d.decided_by, d.decided_at, d.note, d.done_at
            from destruction d left join lateral (
                select count(*)::int as destroyed, sum(files) as files from destruction_item
                where destruction_id = d.id and outcome = 'DESTROYED') i on true
            where d.agency_code = ? and""";

    static DestructionView of(ResultSet row) throws SQLException {
        return new DestructionView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                State.valueOf(row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                instant(row, 11),
                row.getString(12),
                instant(row, 13));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
