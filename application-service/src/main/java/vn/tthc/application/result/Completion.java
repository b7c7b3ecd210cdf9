package vn.tthc.application.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.id.Ids;

/**
 * Ends a dossier with its result. The paper is printed, sealed, signed and kept first, while nothing is locked; then come
 * the row and the status in one transaction. Whoever dies in between leaves a file without a row, which is swept, and an
 * event that comes again.
 */
@ApplicationScoped
public class Completion {

    private final Dossiers dossiers;
    private final Results results;
    private final DocumentStore store;
    private final Papers papers;
    private final Journal journal;
    private final Clock clock;

    Completion(Dossiers dossiers, Results results, DocumentStore store, Papers papers, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.results = results;
        this.store = store;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    /** A paper that is kept and belongs to no result yet. */
    public static final class Paper {

        private final UUID id;
        private final ResultPaper.Matter matter;
        private final DocumentStore.StoredFile file;

        private Paper(UUID id, ResultPaper.Matter matter, DocumentStore.StoredFile file) {
            this.id = id;
            this.matter = matter;
            this.file = file;
        }
    }

    /** The paper, for a dossier that can be completed as it stands; for one that has its result none is made again. */
    public Optional<Paper> prepare(UUID dossierId, Signed signed) {
        var id = Ids.at(clock.instant());
        return QuarkusTransaction.joiningExisting()
                .call(() -> dossiers.unscoped(dossierId)
                        .filter(Completion::isOpen)
                        .map(dossier -> papers.draft(id, ResultPaper.Matter.of(dossier), signed)))
                .map(draft -> new Paper(id, draft.matter(), keep(papers.pdf(draft))));
    }

    private static boolean isOpen(Dossier dossier) {
        return dossier.status() == Status.RECEIVED || dossier.status() == Status.PROCESSING;
    }

    /** With the paper of what the dossier says now; if it said something else when that was made, it is to be made anew. */
    public void complete(Dossier dossier, Signed signed, Optional<Paper> prepared) {
        var before = Journal.Snapshot.of(dossier);
        var id = prepared.map(paper -> paper.id).orElseGet(() -> Ids.at(clock.instant()));
        dossier.complete(id, signed.at(), signed.signedBy());
        var paper = prepared.filter(p -> p.matter.equals(ResultPaper.Matter.of(dossier)))
                .orElseThrow(() -> new OptimisticLockException("The dossier changed while its paper was being made"));
        results.persist(
                new Result(id, dossier.id(), dossier.filing().applicant().personKey(), signed, paper.file));
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
