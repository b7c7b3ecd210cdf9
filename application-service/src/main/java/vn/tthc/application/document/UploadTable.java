package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.DocumentStore;

/** Uploads in pieces and their pieces; each method is one short statement, none waits for anybody's bytes. */
@ApplicationScoped
@Transactional
class UploadTable {

    /** Counts only where the upload still stands where the piece begins: of two at once, one comes too late. */
    private static final String ADVANCE = """
            with advanced as (
                update document_upload set received = received + ?
                where id = ? and received = ? and document_id is null returning id)
            insert into document_upload_part (upload_id, first_byte, storage_key) select id, ?, ? from advanced""";

    private static final String REMOVE_EXPIRED = """
            with gone as (
                delete from document_upload where id in (
                    select id from document_upload where expires_at <= ? order by expires_at limit ?
                    for update skip locked) returning id)
            select p.storage_key from gone left join document_upload_part p on p.upload_id = gone.id""";

    private final Database database;

    UploadTable(Database database) {
        this.database = database;
    }

    void open(Upload upload, String by) {
        database.update(
                """
                insert into document_upload (id, dossier_id, component_code, name, replaces, size, sha256, uploaded_by,
                    expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                upload.id(),
                upload.dossierId(),
                upload.paper().component(),
                upload.paper().name(),
                upload.paper().replaces(),
                upload.size(),
                upload.sha256(),
                by,
                utc(upload.expiresAt()));
    }

    /** Those of a dossier that are neither whole nor expired. */
    long openOf(UUID dossierId, Instant now) {
        return database.count(
                "select count(*) from document_upload where dossier_id = ? and document_id is null and expires_at > ?",
                dossierId,
                utc(now));
    }

    /** Whoever began it goes on with it, and nobody else. */
    Optional<Upload> find(UUID dossierId, UUID id, String by, Instant now) {
        return database.query(UploadTable::upload, """
                select * from document_upload where id = ? and dossier_id = ? and uploaded_by = ? and expires_at > ?""", id, dossierId, by, utc(now)).stream()
                .findFirst();
    }

    boolean advance(UUID id, long offset, DocumentStore.StoredFile part) {
        return database.update(ADVANCE, part.size(), id, offset, offset, part.key()) == 1;
    }

    /** The keys of its pieces in their order. */
    List<String> parts(UUID id) {
        return database.query(
                row -> row.getString(1),
                "select storage_key from document_upload_part where upload_id = ? order by first_byte",
                id);
    }

    /** False when it had become one before. */
    boolean becomes(UUID id, UUID documentId) {
        database.update("delete from document_upload_part where upload_id = ?", id);
        return database.update(
                        "update document_upload set document_id = ? where id = ? and document_id is null",
                        documentId,
                        id)
                == 1;
    }

    void remove(UUID id) {
        database.update("delete from document_upload where id = ?", id);
    }

    /** Removes up to so many and tells the keys of their pieces; a null stands for an upload without any. */
    List<Optional<String>> removeExpired(Instant now, int limit) {
        return database.query(row -> Optional.ofNullable(row.getString(1)), REMOVE_EXPIRED, utc(now), limit);
    }

    private static Upload upload(ResultSet row) throws SQLException {
        var replaces = row.getObject("replaces", UUID.class);
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                new NewPaper(row.getString("component_code"), row.getString("name"), replaces),
                row.getLong("size"),
                row.getString("sha256"),
                row.getLong("received"),
                row.getObject("document_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
