package vn.tthc.application.document;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.PaperProblem;
import vn.tthc.platform.document.ScanState;
import vn.tthc.platform.problem.Problem;

/**
 * Shows papers to the scanner before anybody else sees them: at once when they come in, and again and again by a job
 * while the scanner is down. No transaction is open while it looks.
 */
@ApplicationScoped
public class Scanning {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 50;
    private static final int GIVE_UP = 20;

    private final Clamd clamd;
    private final ScanTable table;
    private final DocumentStore store;

    /** After which paper the next turn of the job begins; one turn at a time. */
    private final Map<ScanTable.Shelf, UUID> left = new EnumMap<>(ScanTable.Shelf.class);

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
                throw new Problem(PaperProblem.DOCUMENT_INFECTED, verdict.threat());
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
    public void lookAtWaiting() {
        if (clamd.isConfigured()) {
            SystemActor.call("document-scan", () -> {
                for (var shelf : ScanTable.Shelf.values()) {
                    left.put(shelf, lookFrom(shelf, left.getOrDefault(shelf, FIRST)));
                }
                return true;
            });
        }
    }

    /**
     * Up to the last, or until nothing is judged any more: then the scanner is down, and the next turn goes on from there,
     * so that what it cannot judge does not hold up those behind it. Answers after which paper the next turn begins.
     */
    private UUID lookFrom(ScanTable.Shelf shelf, UUID first) {
        var after = first;
        var failures = 0;
        for (var batch = table.waiting(shelf, after, BATCH);
                !batch.isEmpty();
                batch = table.waiting(shelf, after, BATCH)) {
            for (var paper : batch) {
                after = paper.id();
                failures = isJudged(paper) ? 0 : failures + 1;
                if (failures == GIVE_UP) {
                    return after;
                }
            }
        }
        return FIRST;
    }

    private boolean isJudged(ScanTable.Waiting paper) {
        try {
            look(paper);
            return true;
        } catch (IOException e) {
            Log.warnf(
                    "Paper %s still waits for the scanner: %s",
                    paper.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    private Clamd.Verdict look(ScanTable.Waiting paper) throws IOException {
        try (var content = store.open(paper.storageKey())) {
            var verdict = clamd.scan(content);
            table.said(paper, verdict);
            return verdict;
        }
    }
}
