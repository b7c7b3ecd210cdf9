package vn.tthc.application.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a dossier must not be destroyed, from when and why; until when and why not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        UUID id,
        String reason,
        String legalBasis,
        Instant placedAt,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    static final String SELECT =
            "select id, reason, legal_basis, placed_at, released_at, release_reason from dossier_hold where dossier_id = ?";

    static HoldView of(ResultSet row) throws SQLException {
        return new HoldView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                DestructionView.instant(row, 5),
                row.getString(6));
    }
}
