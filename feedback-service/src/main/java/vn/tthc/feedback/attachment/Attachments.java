package vn.tthc.feedback.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.report.ReportDoor;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.Papers;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Takes in and gives out files of reports by the rules for papers of dossiers: told by content, limited in size, unpacked by
 * nobody, digested, scanned before anybody reads them. Whoever sees the report sees its files.
 */
@ApplicationScoped
class Attachments {

    private static final int MOST = 20;

    private final ReportDoor reports;
    private final AttachmentTable table;
    private final AttachmentScan scan;
    private final Papers papers;
    private final DocumentStore store;
    private final Clock clock;

    Attachments(
            ReportDoor reports,
            AttachmentTable table,
            AttachmentScan scan,
            Papers papers,
            DocumentStore store,
            Clock clock) {
        this.reports = reports;
        this.table = table;
        this.scan = scan;
        this.papers = papers;
        this.store = store;
        this.clock = clock;
    }

    /** Refuses early what it can, keeps the bytes, then writes the row, then has it scanned. */
    Attachment add(UUID report, Attachment.Purpose purpose, String name, @Nullable Long length, InputStream content)
            throws IOException {
        requireOpen(report, purpose);
        var kept = papers.keep(content, papers.requireFits(length));
        var now = clock.instant();
        var attachment = new Attachment(
                Ids.at(now),
                purpose,
                name,
                kept.type().mediaType(),
                kept.file().size(),
                kept.file().sha256(),
                scan.first(),
                now,
                kept.file().key());
        if (!table.add(report, attachment, MOST)) {
            store.delete(kept.file().key());
            throw new Problem(AttachmentProblem.TOO_MANY_ATTACHMENTS, MOST);
        }
        return scan.look(attachment);
    }

    private void requireOpen(UUID report, Attachment.Purpose purpose) {
        switch (purpose) {
            case EVIDENCE -> reports.requireSenderMayAdd(report);
            case ANSWER -> reports.requireHandlerMayAnswer(report);
        }
    }

    /** All of them; how many a report may have is limited. */
    List<Attachment> of(UUID report) {
        reports.requireSeen(report, "attachments");
        return table.of(report);
    }

    /** One that may be read. */
    Attachment released(UUID report, UUID id) {
        reports.requireSeen(report, "attachment " + id);
        var attachment = table.find(report, id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        attachment.scan().requireReleased();
        return attachment;
    }
}
