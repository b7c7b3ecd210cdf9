package vn.tthc.application.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.IllegalTransitionException;
import vn.tthc.application.guidance.Guidances;
import vn.tthc.application.reference.References;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Opens and closes rounds; the dossier's clock follows. */
@ApplicationScoped
@Transactional
public class SupplementService {

    private final Dossiers dossiers;
    private final Supplements supplements;
    private final SupplementRules rules;
    private final References references;
    private final Guidances guidances;
    private final Desk desk;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    SupplementService(
            Dossiers dossiers,
            Supplements supplements,
            SupplementRules rules,
            References references,
            Guidances guidances,
            Desk desk,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.rules = rules;
        this.references = references;
        this.guidances = guidances;
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    SupplementView askAtIntake(UUID dossierId, SupplementRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        var agency = dossier.filing().receivingAgency();
        desk.requireReceivingPoint(agency);
        Versions.honour(ifMatch, dossier.version());
        if (dossier.isReceived()) {
            throw new IllegalTransitionException(dossier);
        }
        var asking = new Asking(
                request.content(),
                request.reason(),
                request.legalBasis(),
                desk.subject(),
                agency,
                null,
                clock.instant(),
                request.guidanceIgnored() && guidances.wasIgnored(dossier));
        if (refusal(dossier, asking).isPresent()) {
            throw new Problem(DossierProblem.SUPPLEMENT_LIMIT_REACHED, rules.mostRounds(dossier, asking.askedAt()));
        }
        return SupplementView.of(ask(dossier, asking));
    }

    /** Why the law does not allow another round, if it does not; the internal process asks before it opens one. */
    public Optional<Refusal> refusal(Dossier dossier, Asking asking) {
        return rules.refusal(dossier, asking);
    }

    /** Opens a round. */
    public Supplement ask(Dossier dossier, Asking asking) {
        var before = Journal.Snapshot.of(dossier);
        var id = Ids.at(clock.instant());
        var round = dossier.requestSupplement(
                id, asking.taskId(), asking.guidanceIgnored(), asking.askedAt(), asking.grounds());
        var stage = dossier.isReceived() ? Stage.APPRAISAL : Stage.INTAKE;
        var supplement = new Supplement(id, dossier.id(), round, stage, asking, rules.term(dossier, asking.askedAt()));
        supplements.persist(supplement);
        journal.write(
                "request-supplement",
                before,
                dossier,
                Happening.of(TimelineKind.SUPPLEMENT_REQUESTED, asking.askedAt(), asking.agencyCode())
                        .noting(asking.content()));
        return supplement;
    }

    SupplementView answer(UUID dossierId, UUID supplementId, @Nullable String note, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        desk.requireApplicantSide(dossier);
        Versions.honour(ifMatch, dossier.version());
        var supplement = supplements.get(dossierId, supplementId);
        if (!supplementId.equals(dossier.openSupplement())) {
            throw new Problem(DossierProblem.SUPPLEMENT_NOT_OPEN)
                    .with("state", dossier.status().name());
        }
        var before = Journal.Snapshot.of(dossier);
        var now = clock.instant();
        if (supplement.isLapsed(now)) {
            throw new Problem(DossierProblem.SUPPLEMENT_LAPSED).with("lapsedAt", supplement.lapsesAt());
        }
        complete(dossier, now);
        var timing = dossier.timing();
        supplement.answered(new Supplement.Answer(
                desk.subject(), note, now, dossier.isReceived() ? timing.previousDueAt() : null, timing.dueAt()));
        var happening =
                Happening.of(TimelineKind.SUPPLEMENTED, now, dossier.filing().receivingAgency());
        journal.write("answer-supplement", before, dossier, note == null ? happening : happening.noting(note));
        return SupplementView.of(supplement);
    }

    List<SupplementView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "supplements");
        return supplements.of(dossierId).stream().map(SupplementView::of).toList();
    }

    private void complete(Dossier dossier, Instant now) {
        var pins = dossier.pins();
        if (pins == null) {
            dossier.supplementedAtIntake(now);
        } else {
            var calendar = references.calendar(pins.calendarVersionId());
            dossier.supplemented(rules.effect(dossier, now), calendar, now, desk.subject());
        }
    }
}
