package vn.tthc.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log: who did what to which object, when, what for, and what it was before and after. */
record AuditEntry(
        UUID entryId,
        Instant occurredAt,
        String actor,
        String action,
        String objectType,
        String objectId,
        @Nullable String purpose,
        @Nullable String before,
        @Nullable String after) {

    static final String COLUMNS =
            "entry_id, occurred_at, actor, action, object_type, object_id, purpose, before, after, mac";

    AuditEntry {
        // What the database keeps, so that the MAC of a row read back is the MAC of the row written.
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("purpose"),
                row.getString("before"),
                row.getString("after"));
    }

    byte[] mac(AuditKey key) {
        return key.mac(
                AuditKey.bytes("entry"),
                AuditKey.bytes(entryId.toString()),
                AuditKey.bytes(occurredAt.toString()),
                AuditKey.bytes(actor),
                AuditKey.bytes(action),
                AuditKey.bytes(objectType),
                AuditKey.bytes(objectId),
                AuditKey.bytes(purpose),
                AuditKey.bytes(before),
                AuditKey.bytes(after));
    }
}
