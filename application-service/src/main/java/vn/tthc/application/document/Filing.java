package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Ids;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** The short transactions around an upload; no connection is held while the applicant's bytes trickle in. */
@ApplicationScoped
@Transactional
class Filing {

    private final Dossiers dossiers;
    private final Documents documents;
    private final References references;
    private final Desk desk;
    private final Audit audit;
    private final EntityManager entityManager;
    private final Clock clock;

    Filing(
            Dossiers dossiers,
            Documents documents,
            References references,
            Desk desk,
            Audit audit,
            EntityManager entityManager,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.references = references;
        this.desk = desk;
        this.audit = audit;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Whether this paper may be added now by this caller. */
    void requireOpen(UUID dossierId, String component) {
        requireOpen(dossiers.get(dossierId), component);
    }

    DocumentView add(UUID dossierId, String component, String name, FileType type, DocumentStore.StoredFile file) {
        var dossier = dossiers.get(dossierId);
        requireOpen(dossier, component);
        // Submitted while the bytes came in: the check above no longer holds, and the commit says so.
        entityManager.lock(dossier, LockModeType.OPTIMISTIC);
        var now = clock.instant();
        var document = new Document(Ids.at(now), dossierId, component, name, type, file, desk.subject(), now);
        documents.persist(document);
        audit.record("add-document", "dossier", dossierId.toString(), null, new Added(document.id(), file.sha256()));
        return DocumentView.of(document);
    }

    List<DocumentView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "documents");
        return documents.of(dossierId).stream().map(DocumentView::of).toList();
    }

    Document open(UUID dossierId, UUID documentId) {
        dossiers.get(dossierId);
        var document = documents.get(dossierId, documentId);
        audit.recordRead("document", documentId.toString(), "content");
        return document;
    }

    /** A draft takes the papers of its case; in a supplement the officer may have asked for any paper at all. */
    private void requireOpen(Dossier dossier, String component) {
        if (dossier.status() == Status.DRAFT) {
            desk.requireDrafter(dossier);
            requireComponentOfCase(dossier, component);
        } else if (dossier.openSupplement() != null) {
            desk.requireApplicantSide(dossier);
        } else {
            throw new Problem(DossierProblem.DOCUMENTS_CLOSED, dossier.status().name())
                    .with("state", dossier.status().name());
        }
    }

    @UntilReceipt
    private void requireComponentOfCase(Dossier dossier, String component) {
        var filing = dossier.filing();
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var known = references
                .procedureInForce(filing.procedureCode(), today)
                .flatMap(p -> p.caseOf(filing.caseCode()))
                .map(ProcedureEvent.Case::components)
                .orElse(List.of());
        if (known.stream().noneMatch(c -> c.code().equals(component))) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("component", "ComponentOfCase", "rule.ComponentOfCase", component);
        }
    }

    /** What the audit log keeps of a new document. */
    record Added(UUID documentId, String sha256) {}
}
