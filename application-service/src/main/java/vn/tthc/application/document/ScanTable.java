package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.ScanState;

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

    /** Where papers lie. */
    enum Shelf {
        DOCUMENT("document"),
        /** Scans of results of before this system. */
        RESULT("result");

        private final String table;

        Shelf(String table) {
            this.table = table;
        }
    }

    /** A paper and where its bytes are. */
    record Waiting(Shelf shelf, UUID id, String storageKey) {}

    List<Waiting> waiting(Shelf shelf, UUID after, int limit) {
        return database.query(
                row -> waiting(shelf, row),
                "select id, storage_key from " + shelf.table
                        + " where scan = 'WAITING_FOR_SCAN' and id > ? order by id limit ?",
                after,
                limit);
    }

    List<Waiting> waiting(UUID document) {
        return database.query(
                row -> waiting(Shelf.DOCUMENT, row),
                "select id, storage_key from document where scan = 'WAITING_FOR_SCAN' and id = ?",
                document);
    }

    private static Waiting waiting(Shelf shelf, ResultSet row) throws SQLException {
        return new Waiting(shelf, row.getObject(1, UUID.class), row.getString(2));
    }

    /** Said twice, by two replicas, it is written once. */
    void said(Waiting paper, Clamd.Verdict verdict) {
        var state = verdict.threat() == null ? ScanState.CLEAN : ScanState.INFECTED;
        var table = paper.shelf().table;
        var changed = database.update(
                "update " + table
                        + " set scan = ?, threat = ?, scanned_at = ? where id = ? and scan = 'WAITING_FOR_SCAN'",
                state.name(),
                verdict.threat(),
                clock.instant().atOffset(ZoneOffset.UTC),
                paper.id());
        if (changed == 1 && state == ScanState.INFECTED) {
            audit.record("quarantine-" + table, table, paper.id().toString(), null, new Quarantined(verdict.threat()));
        }
    }

    /** What the audit log keeps of a find. */
    record Quarantined(@Nullable String threat) {}
}
