package vn.tthc.feedback.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.tthc.platform.document.ScanState;

/**
 * A file of a report, without its bytes.
 *
 * @param purpose EVIDENCE of the sender, or ANSWER of the agency
 * @param mediaType by its content, whatever its name says
 */
record Attachment(
        UUID id,
        Purpose purpose,
        String name,
        String mediaType,
        long size,
        String sha256,
        ScanState scan,
        Instant uploadedAt,
        @JsonIgnore String storageKey) {

    /** What it is for. */
    enum Purpose {
        EVIDENCE,
        ANSWER
    }

    static Attachment of(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                ScanState.valueOf(row.getString("scan")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("storage_key"));
    }

    Attachment with(ScanState seen) {
        return new Attachment(id, purpose, name, mediaType, size, sha256, seen, uploadedAt, storageKey);
    }
}
