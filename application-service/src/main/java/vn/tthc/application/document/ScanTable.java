package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;

/** Which papers wait for the scanner, and what it said; none of it waits for the scanner. */
@ApplicationScoped
@Transactional
class ScanTable {

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    ScanTable(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A paper and where its bytes are. */
    record Waiting(UUID id, String storageKey) {}

    List<Waiting> waiting(UUID after, int limit) {
        return database.query(
                row -> new Waiting(row.getObject(1, UUID.class), row.getString(2)),
                "select id, storage_key from document where scan = 'WAITING_FOR_SCAN' and id > ? order by id limit ?",
                after,
                limit);
    }

    List<Waiting> waiting(UUID id) {
        return database.query(
                row -> new Waiting(row.getObject(1, UUID.class), row.getString(2)),
                "select id, storage_key from document where scan = 'WAITING_FOR_SCAN' and id = ?",
                id);
    }

    /** Said twice, by two replicas, it is written once. */
    void said(UUID id, Clamd.Verdict verdict) {
        var state = verdict.threat() == null ? ScanState.CLEAN : ScanState.INFECTED;
        var changed = database.update(
                "update document set scan = ?, threat = ?, scanned_at = ? where id = ? and scan = 'WAITING_FOR_SCAN'",
                state.name(),
                verdict.threat(),
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
        if (changed == 1 && state == ScanState.INFECTED) {
            audit.record("quarantine-document", "document", id.toString(), null, new Quarantined(verdict.threat()));
        }
    }

    /** What the audit log keeps of a find. */
    record Quarantined(@Nullable String threat) {}
}
