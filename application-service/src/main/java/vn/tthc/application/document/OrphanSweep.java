package vn.tthc.application.document;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.DocumentStore;

/** Removes files that nothing points to: an upload whose row was never written, a result whose transaction failed. */
@ApplicationScoped
public class OrphanSweep {

    private static final int BATCH = 500;

    private static final String UNKNOWN = """
            select key from unnest(?) key
            where not exists (select 1 from document where storage_key = key)
                and not exists (select 1 from document_upload_part where storage_key = key)
                and not exists (select 1 from result where storage_key = key)
                and not exists (select 1 from result_import where storage_key = key)""";

    private final DocumentStore store;
    private final DocumentConfig config;
    private final Database database;
    private final Clock clock;

    OrphanSweep(DocumentStore store, DocumentConfig config, Database database, Clock clock) {
        this.store = store;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Safe beside running uploads, because only files older than any upload are looked at. */
    @Scheduled(cron = "0 40 2 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    public void sweep() throws IOException {
        var batch = new ArrayList<String>(BATCH);
        store.keptBefore(clock.instant().minus(config.orphanAge()), key -> {
            batch.add(key);
            if (batch.size() == BATCH) {
                removeUnlessKnown(batch);
                batch.clear();
            }
        });
        removeUnlessKnown(batch);
    }

    private void removeUnlessKnown(List<String> keys) {
        database.query(row -> row.getString(1), UNKNOWN, (Object) keys.toArray(String[]::new))
                .forEach(this::remove);
    }

    private void remove(String key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            Log.warnf(
                    "Orphan file %s could not be removed: %s", key, e.getClass().getSimpleName());
        }
    }
}
