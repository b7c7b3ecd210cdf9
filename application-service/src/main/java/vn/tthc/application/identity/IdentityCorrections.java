package vn.tthc.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.intake.Parties;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * The right to have one's data put right (Luật 91/2025/QH15, NĐ 13/2023 Đ15), where the number says whose dossier it is:
 * one person proposes with evidence, a leader who is another decides. With the decision everything found by the person
 * key goes over in one transaction; what was printed before says what it said.
 */
@ApplicationScoped
@Transactional
class IdentityCorrections {

    private final Dossiers dossiers;
    private final Documents documents;
    private final IdentityCorrectionTable table;
    private final Parties parties;
    private final Desk desk;
    private final Caller caller;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    IdentityCorrections(
            Dossiers dossiers,
            Documents documents,
            IdentityCorrectionTable table,
            Parties parties,
            Desk desk,
            Caller caller,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.table = table;
        this.parties = parties;
        this.desk = desk;
        this.caller = caller;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** What the auditor keeps: no number. */
    private record Entry(
            UUID proposal,
            @Nullable UUID document,
            @Nullable String legalBasis) {}

    /** The second person's word, beside what it changed. */
    private record Decided(UUID proposal, boolean approved) {}

    IdentityCorrectionView propose(UUID dossierId, IdentityCorrectionRequest request) {
        var dossier = dossiers.get(dossierId);
        desk.requireReceivingOrCompetentAgency(dossier.filing());
        requireCorrectable(dossier);
        requireEvidence(dossierId, request);
        var wrong = dossier.filing().applicant();
        var right = parties.identified(wrong, request.identityDocument(), request.identityNumber());
        var now = clock.instant();
        var id = Ids.at(now);
        var proposal =
                new IdentityCorrectionTable.Proposal(id, dossierId, caller.requireAgency(), caller.subject(), now);
        if (!table.add(proposal, right, wrong, request)) {
            throw new Problem(IdentityProblem.IDENTITY_CORRECTION_OPEN);
        }
        var entry = new Entry(id, request.documentId(), request.legalBasis());
        audit.record("propose-identity-correction", "dossier", dossierId.toString(), null, entry);
        return find(dossierId, id).masked();
    }

    List<IdentityCorrectionView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "identity-corrections");
        return table.of(dossierId).stream().map(IdentityCorrectionView::masked).toList();
    }

    /** One with its numbers, for whoever compares them with the evidence. */
    IdentityCorrectionView get(UUID dossierId, UUID id) {
        desk.requireReceivingOrCompetentAgency(dossiers.get(dossierId).filing());
        audit.recordRead("dossier", dossierId.toString(), "identity-correction");
        return find(dossierId, id);
    }

    /** What was proposed at the caller's place, or of dossiers that it decides. */
    Page<IdentityCorrectionView> waiting(PageRequest page) {
        var after = page.cursor(Position.class).map(Position::id).orElse(new UUID(0, 0));
        audit.recordRead("dossier", "list", "identity-corrections");
        return Page.of(
                table.waiting(caller.requireAgency(), after, page.limit() + 1),
                page,
                (IdentityCorrectionView v) -> new Position(v.id()),
                IdentityCorrectionView::masked,
                null);
    }

    IdentityCorrectionView decide(UUID dossierId, UUID id, IdentityCorrectionVerdict verdict) {
        var dossier = dossiers.get(dossierId);
        var proposed = find(dossierId, id);
        requireAnother(dossier, proposed);
        var now = clock.instant();
        if (!table.decide(id, verdict, caller.subject(), now)) {
            throw new Problem(IdentityProblem.IDENTITY_CORRECTION_DECIDED);
        }
        var approved = Boolean.TRUE.equals(verdict.approved());
        var decided = new Decided(id, approved);
        audit.record("decide-identity-correction", "dossier", dossierId.toString(), null, decided);
        if (approved) {
            putRight(dossier, proposed, now);
        }
        return find(dossierId, id).masked();
    }

    private void putRight(Dossier dossier, IdentityCorrectionView proposed, Instant now) {
        requireCorrectable(dossier);
        var before = Journal.Snapshot.of(dossier);
        dossier.correctIdentity(
                wrong -> parties.identified(wrong, proposed.identityDocument(), proposed.identityNumber()), now);
        var right = dossier.filing().applicant();
        table.handOver(dossier.id(), right.personKey());
        journal.write(
                "correct-identity",
                before,
                dossier,
                Happening.of(TimelineKind.IDENTITY_CORRECTED, now, caller.requireAgency()));
    }

    /**
     * Somebody else, of the place that proposed it and has the paper before it, or of the agency that decides the dossier: a
     * centre that takes files in may have no leader.
     */
    private void requireAnother(Dossier dossier, IdentityCorrectionView proposed) {
        var agency = caller.requireAgency();
        if (!agency.equals(table.agencyOf(proposed.id()))
                && !agency.equals(dossier.filing().competentAgency())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if (proposed.proposedBy().equals(caller.subject())) {
            throw new Problem(IdentityProblem.IDENTITY_CORRECTION_FOUR_EYES);
        }
    }

    private static void requireCorrectable(Dossier dossier) {
        if (dossier.status() == Status.DRAFT || dossier.filing().applicant().isDestroyed()) {
            throw new Problem(IdentityProblem.IDENTITY_NOT_CORRECTABLE);
        }
    }

    private void requireEvidence(UUID dossierId, IdentityCorrectionRequest request) {
        var basis = request.legalBasis();
        if (request.documentId() == null && (basis == null || basis.isBlank())) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("legalBasis", "EvidenceRequired", "rule.identity.EvidenceRequired");
        }
        if (request.documentId() != null && !documents.isOf(dossierId, request.documentId())) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("documentId", "DocumentOfDossier", "rule.identity.DocumentOfDossier");
        }
    }

    private IdentityCorrectionView find(UUID dossierId, UUID id) {
        return table.of(dossierId).stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
