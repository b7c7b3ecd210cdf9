package vn.tthc.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what searching knows at hand (ADR 015). Each question first asks the database whether anything has changed since
 * it was read, so what was published is found at once, by whichever process it was published.
 */
@ApplicationScoped
class Memory {

    private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final EntryRows rows;

    Memory(EntryRows rows) {
        this.rows = rows;
    }

    /** @param at what had changed when reading began; what changed meanwhile is read once more */
    private record Read(Remembered remembered, EntryRows.Mark at) {}

    Remembered upToDate() {
        var known = latest.get();
        return known != null && rows.isUnchangedSince(known.at()) ? known.remembered() : read(known);
    }

    /** Those who notice a change at the same moment wait for one to read it. */
    private Remembered read(@Nullable Read outdated) {
        reading.lock();
        try {
            var known = latest.get();
            if (known != null && known != outdated && rows.isUnchangedSince(known.at())) {
                return known.remembered();
            }
            var mark = rows.mark();
            var read = new Read(rows.read(), mark);
            latest.set(read);
            return read.remembered();
        } finally {
            reading.unlock();
        }
    }
}
