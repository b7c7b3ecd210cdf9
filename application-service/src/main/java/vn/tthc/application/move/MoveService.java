package vn.tthc.application.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Plans moves, shows them and lets applicants choose; only an agency's own moves and dossiers below it. */
@ApplicationScoped
@Transactional
class MoveService {

    private final EntityManager entityManager;
    private final Planning planning;
    private final MoveCases cases;
    private final Mover mover;
    private final Targets targets;
    private final Dossiers dossiers;
    private final References references;
    private final Desk desk;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    MoveService(
            EntityManager entityManager,
            Planning planning,
            MoveCases cases,
            Mover mover,
            Targets targets,
            Dossiers dossiers,
            References references,
            Desk desk,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.planning = planning;
        this.cases = cases;
        this.mover = mover;
        this.targets = targets;
        this.dossiers = dossiers;
        this.references = references;
        this.desk = desk;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID dossierId) {}

    MoveView plan(MoveRequest request) {
        var agency = references.agency(caller.requireAgency()).orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
        check(request);
        var now = clock.instant();
        var move = new Move(Ids.at(now), request, agency.code(), caller.subject(), now);
        entityManager.persist(move);
        list(move, agency);
        audit.record("plan-move", "move", move.id().toString(), null, request);
        return view(move);
    }

    private void list(Move move, Agency agency) {
        planning.list(move, agency.path());
    }

    private void check(MoveRequest request) {
        if (!targets.exists(request.kind(), request.versionId())) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("versionId", "KnownVersion", "rule.MoveKnownVersion", request.versionId());
        }
        if (request.kind() == MoveKind.CALENDAR && request.ruleOrMove() != TransitionRule.MOVE) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("rule", "CalendarRule", "rule.MoveCalendarRule");
        }
        if (request.kind() == MoveKind.PROCEDURE && request.rule() == null) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("rule", "NotNull", "rule.MoveRuleRequired");
        }
    }

    MoveView get(UUID id) {
        return view(own(id));
    }

    Page<MoveCaseView> cases(UUID id, @Nullable Outcome outcome, PageRequest request) {
        own(id);
        var after = request.cursor(Position.class).map(Position::dossierId).orElse(null);
        var rows = cases.page(id, outcome, after, request.limit() + 1);
        audit.recordRead("move", id.toString(), "cases");
        return Page.of(rows, request, (MoveCase c) -> new Position(c.dossierId()), MoveCaseView::of, null);
    }

    /** Says go; what is left after an interruption goes on with the next call. */
    Move approve(UUID id, @Nullable String ifMatch) {
        var move = own(id);
        if (!move.isApplied()) {
            Versions.require(ifMatch, move.version());
            move.apply(caller.subject(), clock.instant());
            audit.record("apply-move", "move", id.toString(), null, move.rule());
        }
        return move;
    }

    /** The applicant's own word on a dossier whose procedure was amended. */
    MoveCaseView choose(UUID dossierId, UUID moveId, boolean toNew, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        desk.requireApplicantSide(dossier);
        Versions.honour(ifMatch, dossier.version());
        var move = entityManager.find(Move.class, moveId);
        var offered = cases.offered(moveId, dossierId);
        if (move == null || offered.isEmpty()) {
            throw new Problem(DossierProblem.NOTHING_TO_CHOOSE);
        }
        if (toNew) {
            mover.move(move, offered.get(), clock.instant());
        } else {
            offered.get().decide(Outcome.KEPT, null, clock.instant());
        }
        audit.record(
                "choose", "dossier", dossierId.toString(), null, offered.get().outcome());
        return MoveCaseView.of(offered.get());
    }

    private Move own(UUID id) {
        var move = entityManager.find(Move.class, id);
        if (move == null || !move.agencyCode().equals(caller.requireAgency())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return move;
    }

    private MoveView view(Move move) {
        entityManager.flush();
        return MoveView.of(move, cases.counts(move.id()));
    }
}
