package vn.tthc.application.document;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.tthc.platform.document.DocumentStore;

/** Removes uploads that nobody went on with; replicas may do it side by side. */
@ApplicationScoped
class UploadSweep {

    private static final int BATCH = 100;

    private final UploadTable table;
    private final DocumentStore store;
    private final Clock clock;

    UploadSweep(UploadTable table, DocumentStore store, Clock clock) {
        this.table = table;
        this.store = store;
        this.clock = clock;
    }

    /** Rows first: a crash leaves files that nothing points to, which the nightly sweep finds. */
    @Scheduled(every = "15m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var removed = table.removeExpired(clock.instant(), BATCH);
        while (!removed.isEmpty()) {
            removed.stream().flatMap(Optional::stream).forEach(this::delete);
            removed = table.removeExpired(clock.instant(), BATCH);
        }
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            Log.warnf(
                    "Piece %s of an expired upload could not be removed: %s",
                    key, e.getClass().getSimpleName());
        }
    }
}
