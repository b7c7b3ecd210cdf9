package vn.tthc.application.retention;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import vn.tthc.platform.document.DocumentStore;

/**
 * Carries out approved lists, one dossier after the other: first the rows, with the keys of the files kept, then the
 * files. Wherever it is cut off, it goes on there; removing a file twice does nothing.
 */
@ApplicationScoped
class DestructionJob {

    private final Erasure erasure;
    private final DocumentStore store;

    DestructionJob(Erasure erasure, DocumentStore store) {
        this.erasure = erasure;
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var item = erasure.next();
        while (item.isPresent() && destroy(item.get())) {
            item = erasure.next();
        }
    }

    /** False when the store does not answer: it is tried again later. */
    private boolean destroy(Erasure.Item item) {
        var erased = item.keys() == null ? erasure.erase(item) : Optional.of(item);
        var keys = erased.map(Erasure.Item::keys).orElse(null);
        if (keys == null) {
            return true;
        }
        try {
            for (var key : keys) {
                store.delete(key);
            }
        } catch (IOException e) {
            Log.warnf(
                    "Files of a destroyed dossier could not be removed yet: %s",
                    e.getClass().getSimpleName());
            return false;
        }
        erasure.settle(item, "DESTROYED");
        return true;
    }
}
