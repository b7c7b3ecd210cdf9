package vn.tthc.application.document;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.problem.Problem;

/**
 * Shows papers to the scanner before anybody else sees them: at once when they come in, and again and again by a job
 * while the scanner is down. No transaction is open while it looks.
 */
@ApplicationScoped
class Scanning {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 50;

    private final Clamd clamd;
    private final ScanTable table;
    private final DocumentStore store;

    Scanning(Clamd clamd, ScanTable table, DocumentStore store) {
        this.clamd = clamd;
        this.table = table;
        this.store = store;
    }

    /** What was just taken in; infected, it is a problem, and without a scanner that answers it waits. */
    DocumentView look(DocumentView view) {
        if (view.scan() != ScanState.WAITING_FOR_SCAN) {
            return view;
        }
        try {
            var waiting = table.waiting(view.id());
            if (waiting.isEmpty()) {
                return view;
            }
            var verdict = look(waiting.getFirst());
            if (verdict.threat() != null) {
                throw new Problem(DocumentProblem.DOCUMENT_INFECTED, verdict.threat());
            }
            return view.with(ScanState.CLEAN);
        } catch (IOException e) {
            Log.warnf(
                    "Paper %s waits for the scanner: %s",
                    view.id(), e.getClass().getSimpleName());
            return view;
        }
    }

    /** Two replicas may look at the same paper; it is written down once. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtWaiting() {
        if (clamd.isConfigured()) {
            SystemActor.call("document-scan", () -> {
                lookAfter(FIRST);
                return true;
            });
        }
    }

    private void lookAfter(UUID first) {
        var batch = table.waiting(first, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::tryToLook);
            batch = table.waiting(batch.getLast().id(), BATCH);
        }
    }

    /** One that the scanner cannot judge does not hold up those behind it. */
    private void tryToLook(ScanTable.Waiting paper) {
        try {
            look(paper);
        } catch (IOException e) {
            Log.warnf(
                    "Paper %s still waits for the scanner: %s",
                    paper.id(), e.getClass().getSimpleName());
        }
    }

    private Clamd.Verdict look(ScanTable.Waiting paper) throws IOException {
        try (var content = store.open(paper.storageKey())) {
            var verdict = clamd.scan(content);
            table.said(paper.id(), verdict);
            return verdict;
        }
    }
}
