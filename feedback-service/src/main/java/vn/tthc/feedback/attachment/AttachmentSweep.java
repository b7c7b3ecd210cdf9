package vn.tthc.feedback.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.platform.document.DocumentStore;

/** Removes files that no row names: what a crash left between the file and its row. */
@ApplicationScoped
class AttachmentSweep {

    /** Longer than any upload takes. */
    private static final Duration AGE = Duration.ofHours(24);

    private static final int BATCH = 500;

    private final DocumentStore store;
    private final AttachmentTable table;
    private final Clock clock;

    AttachmentSweep(DocumentStore store, AttachmentTable table, Clock clock) {
        this.store = store;
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 2 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void sweep() throws IOException {
        var old = new ArrayList<String>();
        store.keptBefore(clock.instant().minus(AGE), key -> {
            if (old.size() < BATCH) {
                old.add(key);
            }
        });
        remove(table.unknown(old));
    }

    private void remove(List<String> keys) throws IOException {
        for (var key : keys) {
            store.delete(key);
        }
    }
}
