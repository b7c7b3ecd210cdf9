package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.document.Clamd;
import vn.tthc.platform.document.ScanState;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
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
    private final UploadTable uploads;
    private final DocumentConfig config;
    private final Clamd clamd;
    private final References references;
    private final Desk desk;
    private final Outbox outbox;
    private final Audit audit;
    private final EntityManager entityManager;
    private final Clock clock;

    Filing(
            Dossiers dossiers,
            Documents documents,
            UploadTable uploads,
            DocumentConfig config,
            Clamd clamd,
            References references,
            Desk desk,
            Outbox outbox,
            Audit audit,
            EntityManager entityManager,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.uploads = uploads;
        this.config = config;
        this.clamd = clamd;
        this.references = references;
        this.desk = desk;
        this.outbox = outbox;
        this.audit = audit;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Whether this paper may be added now by this caller. */
    void requireOpen(UUID dossierId, NewPaper paper) {
        requireOpen(dossiers.get(dossierId), paper);
    }

    DocumentView add(UUID dossierId, NewPaper paper, Keeping.Kept kept) {
        var dossier = dossiers.get(dossierId);
        requireOpen(dossier, paper);
        // Submitted while the bytes came in: the check above no longer holds, and the commit says so.
        entityManager.lock(dossier, LockModeType.OPTIMISTIC);
        var now = clock.instant();
        var scan = clamd.isConfigured() ? ScanState.WAITING_FOR_SCAN : ScanState.NOT_SCANNED;
        var document = new Document(Ids.at(now), dossierId, paper, kept, scan, desk.subject(), now);
        if (paper.replaces() != null) {
            var newest = replaced(dossierId, paper);
            document.replacing(newest.seriesId(), newest.revision());
        }
        documents.persist(document);
        var added =
                new Added(document.id(), document.seriesId(), document.revision(), document.sha256(), paper.source());
        audit.record("add-document", "dossier", dossierId.toString(), null, added);
        outbox.publish(new ApplicationEvent.DocumentFiled(
                dossierId,
                document.id(),
                document.seriesId(),
                document.revision(),
                document.componentCode(),
                document.sha256(),
                now));
        return DocumentView.of(document);
    }

    /** The paper that an upload in pieces has become. */
    DocumentView add(Upload upload, Keeping.Kept kept) {
        var view = add(upload.dossierId(), upload.paper(), kept);
        documents.flush();
        if (!uploads.becomes(upload.id(), view.id())) {
            throw new Problem(CommonProblem.CONFLICT);
        }
        return view;
    }

    UploadView begin(UUID dossierId, UploadRequest request) {
        requireOpen(dossierId, request.paper());
        var limit = config.maxResumableSize().asLongValue();
        if (request.size() > limit) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
        }
        var now = clock.instant();
        if (uploads.openOf(dossierId, now) >= config.maxOpenUploads()) {
            throw new Problem(DocumentProblem.TOO_MANY_UPLOADS, config.maxOpenUploads());
        }
        var upload = request.upload(Ids.at(now), dossierId, now.plus(config.uploadAge()));
        uploads.open(upload, desk.subject());
        audit.record("begin-upload", "dossier", dossierId.toString(), null, upload.view());
        return upload.view();
    }

    /** Who goes on with an upload of this dossier. */
    String uploader(UUID dossierId) {
        dossiers.get(dossierId);
        return desk.subject();
    }

    List<DocumentView> of(UUID dossierId, boolean versions) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "documents");
        var rows = versions ? documents.versionsOf(dossierId) : documents.of(dossierId);
        return rows.stream().map(DocumentView::of).toList();
    }

    Document open(UUID dossierId, UUID documentId) {
        dossiers.get(dossierId);
        var document = documents.get(dossierId, documentId);
        document.scan().requireReleased();
        audit.recordRead("document", documentId.toString(), "content");
        return document;
    }

    /** A draft takes the papers of its case; in a supplement the officer may have asked for any paper at all. */
    private void requireOpen(Dossier dossier, NewPaper paper) {
        if (dossier.status() == Status.DRAFT) {
            desk.requireDrafter(dossier);
            requireComponentOfCase(dossier, paper.component());
        } else if (dossier.openSupplement() != null) {
            desk.requireApplicantSide(dossier);
        } else {
            throw new Problem(DossierProblem.DOCUMENTS_CLOSED, dossier.status().name())
                    .with("state", dossier.status().name());
        }
        if (documents.count("dossierId", dossier.id()) >= config.maxPerDossier()) {
            throw new Problem(DocumentProblem.TOO_MANY_DOCUMENTS, config.maxPerDossier());
        }
        if (paper.replaces() != null) {
            replaced(dossier.id(), paper);
        }
    }

    /** The newest version of what is replaced; two that replace it at once meet in the table's unique index. */
    private Document replaced(UUID dossierId, NewPaper paper) {
        var earlier = documents
                .find("dossierId = ?1 and id = ?2", dossierId, paper.replaces())
                .firstResultOptional()
                .filter(d -> d.componentCode().equals(paper.component()))
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("replaces", "PaperOfComponent", "rule.document.PaperOfComponent"));
        var versions = documents.series(dossierId, earlier.seriesId());
        if (versions.stream().anyMatch(v -> v.revision() > earlier.revision() && v.scan() != ScanState.INFECTED)) {
            throw new Problem(DocumentProblem.DOCUMENT_SUPERSEDED);
        }
        return versions.getFirst();
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
    record Added(
            UUID documentId,
            UUID seriesId,
            int version,
            String sha256,
            @Nullable Source reusedFrom) {}
}
