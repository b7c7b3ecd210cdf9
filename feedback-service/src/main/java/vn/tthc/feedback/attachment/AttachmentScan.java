package vn.tthc.feedback.attachment;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.PaperProblem;
import vn.tthc.platform.document.ScanState;
import vn.tthc.platform.problem.Problem;

/**
 * Shows files to the scanner before anybody else sees them: at once when they come in, and again by a job while the scanner
 * is down. No transaction is open while it looks.
 */
@ApplicationScoped
class AttachmentScan {

    private static final int BATCH = 50;

    private final Clamd clamd;
    private final AttachmentTable table;
    private final DocumentStore store;

    AttachmentScan(Clamd clamd, AttachmentTable table, DocumentStore store) {
        this.clamd = clamd;
        this.table = table;
        this.store = store;
    }

    /** How a new file begins. */
    ScanState first() {
        return clamd.isConfigured() ? ScanState.WAITING_FOR_SCAN : ScanState.NOT_SCANNED;
    }

    /** What was just taken in; infected, it is a problem, and without a scanner that answers it waits. */
    Attachment look(Attachment file) {
        if (file.scan() != ScanState.WAITING_FOR_SCAN) {
            return file;
        }
        try {
            var verdict = verdict(file);
            if (verdict.threat() != null) {
                throw new Problem(PaperProblem.DOCUMENT_INFECTED, verdict.threat());
            }
            return file.with(ScanState.CLEAN);
        } catch (IOException e) {
            Log.warnf(
                    "Attachment %s waits for the scanner: %s",
                    file.id(), e.getClass().getSimpleName());
            return file;
        }
    }

    /** Two replicas may look at the same file; it is written down once. */
    @Scheduled(
            every = "${tthc.feedback.attachments.scan-every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtWaiting() {
        if (clamd.isConfigured()) {
            SystemActor.call("attachment-scan", () -> {
                var after = new UUID(0, 0);
                for (var batch = table.waiting(after, BATCH); !batch.isEmpty(); batch = table.waiting(after, BATCH)) {
                    batch.forEach(this::judge);
                    after = batch.getLast().id();
                }
                return true;
            });
        }
    }

    private void judge(Attachment file) {
        try {
            verdict(file);
        } catch (IOException e) {
            Log.warnf(
                    "Attachment %s still waits for the scanner: %s",
                    file.id(), e.getClass().getSimpleName());
        }
    }

    private Clamd.Verdict verdict(Attachment file) throws IOException {
        try (var content = store.open(file.storageKey())) {
            var verdict = clamd.scan(content);
            table.said(file, verdict);
            return verdict;
        }
    }
}
