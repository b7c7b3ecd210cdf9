package vn.tthc.feedback.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.ScanState;

/** The rows of files of reports; each method is one short transaction, none waits for anybody's bytes. */
@ApplicationScoped
@Transactional
class AttachmentTable {

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    AttachmentTable(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** False where the report has as many as it may have already. */
    boolean add(UUID report, Attachment attachment, int most) {
        var added = database.update(
                """
                insert into report_attachment (id, report_id, purpose, name, media_type, size, sha256, scan, uploaded_at, storage_key)
                select ?, r.id, ?, ?, ?, ?, ?, ?, ?, ? from (select id from report where id = ? for update) r
                where (select count(*) from report_attachment a where a.report_id = r.id) < ?""",
                attachment.id(),
                attachment.purpose().name(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.scan().name(),
                attachment.uploadedAt().atOffset(ZoneOffset.UTC),
                attachment.storageKey(),
                report,
                most);
        return added == 1;
    }

    List<Attachment> of(UUID report) {
        return database.query(
                Attachment::of, "select * from report_attachment where report_id = ? order by uploaded_at, id", report);
    }

    Optional<Attachment> find(UUID report, UUID id) {
        return database
                .query(Attachment::of, "select * from report_attachment where report_id = ? and id = ?", report, id)
                .stream()
                .findFirst();
    }

    List<Attachment> waiting(UUID after, int limit) {
        return database.query(
                Attachment::of,
                "select * from report_attachment where scan = 'WAITING_FOR_SCAN' and id > ? order by id limit ?",
                after,
                limit);
    }

    /** Said twice, by two replicas, it is written once. */
    void said(Attachment file, Clamd.Verdict verdict) {
        var state = verdict.threat() == null ? ScanState.CLEAN : ScanState.INFECTED;
        var changed = database.update(
                "update report_attachment set scan = ?, threat = ?, scanned_at = ? where id = ? and scan = 'WAITING_FOR_SCAN'",
                state.name(),
                verdict.threat(),
                clock.instant().atOffset(ZoneOffset.UTC),
                file.id());
        if (changed == 1 && verdict.threat() != null) {
            audit.record(
                    "quarantine-attachment",
                    "report-attachment",
                    file.id().toString(),
                    null,
                    Map.of("threat", verdict.threat()));
        }
    }

    /** Those of the keys that no row names. */
    List<String> unknown(List<String> keys) {
        return database.query(
                row -> row.getString(1),
                "select key from unnest(?::text[]) as key"
                        + " where not exists (select 1 from report_attachment where storage_key = key)",
                (Object) keys.toArray(String[]::new));
    }
}
