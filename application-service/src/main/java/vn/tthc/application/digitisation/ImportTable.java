package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.ScanState;

/**
 * Imports and how far they are. The lines of a batch, the place where it ends and the sums are written in one
 * transaction, and only by whoever has the import now; so a line counts once, whenever anybody is killed.
 */
@ApplicationScoped
@Transactional
class ImportTable {

    private static final String CLAIM = """
            update result_import set state = 'RUNNING', worker = ?, lease_until = ?, owner = ?, life = ?
            where id = (select id from result_import where state <> 'DONE'
                    and (lease_until is null or lease_until < ? or (owner = ? and life <> ?))
                order by uploaded_at for update skip locked limit 1)
            returning id, agency_code, format, storage_key, next_line""";
    private static final String PROGRESS = """
            update result_import set next_line = ?, taken = taken + ?, unchanged = unchanged + ?, refused = refused + ?,
                lease_until = ?, worked_ms = worked_ms + ?
            where id = ? and worker = ? and next_line = ?""";
    private static final String TAKE = """
            insert into result (id, version, person_key, number, title, agency_code, signed_by, issued_at, valid_from,
                valid_to, size, sha256, storage_key, scan, import_id, import_digest)
            select r.id, 0, r."personKey", r.result ->> 'number', r.result ->> 'title', r.result ->> 'agency',
                r.result ->> 'signedBy', ((r.result ->> 'issuedOn')::timestamp at time zone 'Asia/Ho_Chi_Minh'),
                (r.result ->> 'issuedOn')::date, (r.result ->> 'validTo')::date, r.size, r.sha256, r."storageKey",
                case when r."storageKey" is null then 'NOT_SCANNED' else ? end, ?, r.digest
            from jsonb_to_recordset(?::jsonb) as r(id uuid, "personKey" text, result jsonb, digest text,
                "storageKey" text, size bigint, sha256 text)
            on conflict do nothing""";
    private static final String RESCAN = """
            update result t set storage_key = r."storageKey", size = r.size, sha256 = r.sha256, scan = ?, threat = null,
                scanned_at = null, import_id = ?, import_digest = r.digest, version = t.version + 1
            from jsonb_to_recordset(?::jsonb) as r(id uuid, digest text, "storageKey" text, size bigint, sha256 text)
            where t.id = r.id and t.scan = 'INFECTED'""";
    private static final String REFUSE = """
            insert into result_import_refusal (import_id, line, number, field, rule)
            select ?, f.line, f.number, f.field, f.rule
            from jsonb_to_recordset(?::jsonb) as f(line int, number text, field text, rule text)""";
    private static final String KNOWN = """
            select r.agency_code, r.title, r.number, r.import_digest, r.scan = 'INFECTED', r.id, r.person_key, r.valid_from,
                r.valid_to, r.signed_by, r.sha256
            from jsonb_to_recordset(?::jsonb) as k(agency text, title text, number text)
            join result r on r.agency_code = k.agency and r.title = k.title and r.number = k.number
            where r.import_id is not null""";

    private final Database database;
    private final Clamd clamd;
    private final ImportConfig config;
    private final ImportOwner owner;
    private final Audit audit;
    private final Clock clock;

    ImportTable(Database database, Clamd clamd, ImportConfig config, ImportOwner owner, Audit audit, Clock clock) {
        this.database = database;
        this.clamd = clamd;
        this.config = config;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /** By what a result is the same paper. */
    record Key(String agency, String title, String number) {

        static Key of(EarlierResult result) {
            return new Key(result.agency(), result.title(), result.number());
        }
    }

    /** The oldest import that nobody is working on, or that this place worked on before it was started again. */
    Optional<Work> claim() {
        var now = clock.instant();
        var worker = UUID.randomUUID();
        return database
                .query(
                        row -> work(row, worker),
                        CLAIM,
                        worker,
                        at(now.plus(config.lease())),
                        owner.name(),
                        owner.life(),
                        at(now),
                        owner.name(),
                        owner.life())
                .stream()
                .findFirst();
    }

    private static Work work(ResultSet row, UUID worker) throws SQLException {
        return new Work(
                row.getObject(1, UUID.class),
                worker,
                row.getString(2),
                ImportFormat.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5));
    }

    /** Those that were imported before. */
    Map<Key, Known> known(List<Key> keys) {
        var known = new HashMap<Key, Known>();
        database.query(
                row -> known.put(new Key(row.getString(1), row.getString(2), row.getString(3)), known(row)),
                KNOWN,
                Payloads.write(keys));
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        if (!row.getBoolean(5)) {
            return new Known(row.getString(4), null);
        }
        var quarantined = new Known.Quarantined(
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getString(11));
        return new Known(row.getString(4), quarantined);
    }

    /**
     * Writes a batch up to the line before {@code next}.
     *
     * @throws TakenOverException if another replica has the import, or another import the same records; nothing is written
     */
    void write(Work work, Batch batch, int next, long millis) {
        var lines = database.update(
                PROGRESS,
                next,
                batch.countTaken(),
                batch.countUnchanged(),
                batch.faults().size(),
                at(clock.instant().plus(config.lease())),
                millis,
                work.id(),
                work.worker(),
                work.nextLine());
        if (lines == 0 || !take(work, batch) || !rescan(work, batch)) {
            throw new TakenOverException();
        }
        if (!batch.faults().isEmpty()) {
            database.update(REFUSE, work.id(), Payloads.write(batch.faults()));
        }
    }

    private boolean take(Work work, Batch batch) {
        return batch.rows().isEmpty()
                || database.update(TAKE, newPaper(), work.id(), Payloads.write(batch.rows()))
                        == batch.rows().size();
    }

    /** Only what is in quarantine is replaced; the auditor keeps that it was. */
    private boolean rescan(Work work, Batch batch) {
        if (batch.rescanned().isEmpty()) {
            return true;
        }
        batch.rescanned()
                .forEach(row -> audit.record(
                        "replace-quarantined-scan", "result", row.id().toString(), null, Map.of("import", work.id())));
        return database.update(RESCAN, newPaper(), work.id(), Payloads.write(batch.rescanned()))
                == batch.rescanned().size();
    }

    /** Nobody reads a scan before the scanner has, where there is one. */
    private String newPaper() {
        return (clamd.isConfigured() ? ScanState.WAITING_FOR_SCAN : ScanState.NOT_SCANNED).name();
    }

    /** Closes an import that was read to its end, and forgets where the file was. */
    boolean finish(Work work) {
        return database.update("""
                        update result_import set state = 'DONE', finished_at = ?, storage_key = null, lease_until = null,
                            worker = null
                        where id = ? and worker = ?""", at(clock.instant()), work.id(), work.worker()) == 1;
    }

    /** Lets another turn go on at once. */
    void release(Work work) {
        database.update(
                "update result_import set lease_until = null, worker = null where id = ? and worker = ?",
                work.id(),
                work.worker());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
