package vn.tthc.application.digitisation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.time.CivilTime;

/**
 * Works through imports, batch after batch. Killed at any moment, it or another replica goes on at the line after the last
 * batch that was written; reading, and keeping scans, no transaction is open for.
 */
@ApplicationScoped
class Importer {

    private final ImportTable table;
    private final Planner planner;
    private final Issuers issuers;
    private final DocumentStore store;
    private final ImportConfig config;
    private final Clock clock;

    Importer(
            ImportTable table,
            Planner planner,
            Issuers issuers,
            DocumentStore store,
            ImportConfig config,
            Clock clock) {
        this.table = table;
        this.planner = planner;
        this.issuers = issuers;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Until nothing waits. What fails is left with its lease and tried again when that has run out. */
    @Scheduled(every = "${tthc.results.import.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        SystemActor.call("result-import", () -> {
            for (var work = table.claim(); work.isPresent(); work = table.claim()) {
                workOn(work.get());
            }
            return true;
        });
    }

    private void workOn(Work work) {
        try {
            readToItsEnd(work);
        } catch (TakenOverException e) {
            Log.infof("Import %s is begun anew: %s", work.id(), e.getMessage());
            table.release(work);
        } catch (IOException e) {
            Log.warnf(
                    "Import %s is tried again later: %s",
                    work.id(), e.getClass().getSimpleName());
        }
    }

    private void readToItsEnd(Work begun) throws IOException {
        var rules = new Rules(issuers.below(begun.agency()), today());
        try (var file = new ImportFile(store.open(begun.storageKey()))) {
            var reader = file.reader(begun.format()).orElseThrow();
            file.skipTo(begun.nextLine());
            var work = begun;
            var since = System.nanoTime();
            for (var lines = file.next(config.batch()); !lines.isEmpty(); lines = file.next(config.batch())) {
                var batch = planner.plan(lines, reader, rules);
                var now = System.nanoTime();
                table.write(work, batch, file.position(), TimeUnit.NANOSECONDS.toMillis(now - since));
                work = work.goingOnAt(file.position());
                since = now;
            }
        }
        if (table.finish(begun)) {
            store.delete(begun.storageKey());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
