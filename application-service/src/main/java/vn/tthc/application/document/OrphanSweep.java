package vn.tthc.application.document;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;

/** Removes files that nothing points to: an upload whose row was never written, a result whose transaction failed. */
@ApplicationScoped
public class OrphanSweep {

    private final DocumentStore store;
    private final DocumentConfig config;
    private final EntityManager entityManager;
    private final Clock clock;

    OrphanSweep(DocumentStore store, DocumentConfig config, EntityManager entityManager, Clock clock) {
        this.store = store;
        this.config = config;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Safe beside running uploads, because only files older than any upload are looked at. */
    @Scheduled(cron = "0 40 2 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void sweep() throws IOException {
        store.keptBefore(clock.instant().minus(config.orphanAge()), this::removeUnlessKnown);
    }

    private void removeUnlessKnown(String key) {
        var known =
                entityManager.createNativeQuery("""
                        select 1 from document where storage_key = :key
                        union all select 1 from result where storage_key = :key""").setParameter("key", key).getResultList();
        if (known.isEmpty()) {
            remove(key);
        }
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
