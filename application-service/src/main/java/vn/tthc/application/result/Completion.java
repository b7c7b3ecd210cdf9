package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import vn.tthc.application.document.DocumentStore;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Ids;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;

/** Ends a dossier with its result: the paper is kept first, then the row and the status in one transaction. */
@ApplicationScoped
@Transactional
public class Completion {

    private final Results results;
    private final DocumentStore store;
    private final Papers papers;
    private final Journal journal;
    private final Clock clock;

    Completion(Results results, DocumentStore store, Papers papers, Journal journal, Clock clock) {
        this.results = results;
        this.store = store;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    public void complete(Dossier dossier, Signed signed) {
        var before = Journal.Snapshot.of(dossier);
        var id = Ids.at(clock.instant());
        dossier.complete(id, signed.at(), signed.signedBy());
        var file = keep(papers.pdf(id, dossier, signed));
        results.persist(
                new Result(id, dossier.id(), dossier.filing().applicant().personKey(), signed, file));
        journal.write(
                "complete",
                before,
                dossier,
                Happening.of(TimelineKind.COMPLETED, signed.at(), signed.agencyCode())
                        .noting("Số " + signed.number()));
    }

    private DocumentStore.StoredFile keep(byte[] pdf) {
        try {
            return store.keep(new ByteArrayInputStream(pdf), pdf.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The result could not be kept", e);
        }
    }
}
