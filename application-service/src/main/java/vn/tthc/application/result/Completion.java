package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import vn.tthc.application.document.DocumentStore;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Ids;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;

/** Ends a dossier with its result: the paper is kept first, then the row and the status in one transaction. */
@ApplicationScoped
@Transactional
public class Completion {

    private final Results results;
    private final DocumentStore store;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    Completion(Results results, DocumentStore store, References references, Journal journal, Clock clock) {
        this.results = results;
        this.store = store;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    public void complete(Dossier dossier, Signed signed) {
        var before = Journal.Snapshot.of(dossier);
        var id = Ids.at(clock.instant());
        dossier.complete(id, signed.at(), signed.signedBy());
        results.persist(
                new Result(id, dossier.id(), dossier.filing().applicant().personKey(), signed, keep(dossier, signed)));
        journal.write(
                "complete",
                before,
                dossier,
                Happening.of(TimelineKind.COMPLETED, signed.at(), signed.agencyCode())
                        .noting("Số " + signed.number()));
    }

    private DocumentStore.StoredFile keep(Dossier dossier, Signed signed) {
        var agency = references.agency(signed.agencyCode()).map(Agency::name).orElse(signed.agencyCode());
        var pdf = ResultPaper.pdf(dossier, Objects.requireNonNull(dossier.code()), agency, signed);
        try {
            return store.keep(new ByteArrayInputStream(pdf), pdf.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The result could not be kept", e);
        }
    }
}
