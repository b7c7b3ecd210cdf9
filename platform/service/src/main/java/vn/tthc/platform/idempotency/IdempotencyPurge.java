package vn.tthc.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tthc.platform.database.Database;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class IdempotencyPurge {

    private static final int CHUNK = 10_000;

    private final Database database;
    private final IdempotencyConfig config;

    IdempotencyPurge(Database database, IdempotencyConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (database.present()) {
            purge();
        }
    }

    /** Small transactions, so that nobody waits for it. */
    void purge() {
        int gone;
        do {
            gone = database.update(
                    "delete from idempotency_key where ctid in (select ctid from idempotency_key where created_at <"
                            + " now() - ?::interval limit ?)",
                    config.keep().toSeconds() + " seconds",
                    CHUNK);
        } while (gone == CHUNK);
    }
}
