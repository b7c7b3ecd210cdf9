package vn.tthc.application.move;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.time.CivilTime;

/** Deals with one dossier of a move in one transaction: after a crash or beside another replica none is done twice. */
@ApplicationScoped
class Mover {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);

    private final Dossiers dossiers;
    private final MoveCases cases;
    private final Targets targets;
    private final Journal journal;
    private final Clock clock;

    Mover(Dossiers dossiers, MoveCases cases, Targets targets, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.targets = targets;
        this.journal = journal;
        this.clock = clock;
    }

    /** False when none is left to be dealt with. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(Move move) {
        var one = cases.next(move.id());
        one.ifPresent(found -> deal(move, found));
        return one.isPresent();
    }

    private void deal(Move move, MoveCase one) {
        var now = clock.instant();
        switch (move.rule()) {
            case FINISH_OLD -> one.decide(Outcome.KEPT, null, now);
            case MOVE -> move(move, one, now);
            case APPLICANT_CHOOSES -> offer(move, one, now);
        }
    }

    /** Takes the dossier over to the new version, unless it has ended or changed since the dry run. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(Move move, MoveCase one, Instant now) {
        var dossier = locked(one.dossierId());
        if (!Targets.isAsSeen(dossier, move.kind(), one.oldVersionId())) {
            one.decide(Outcome.SKIPPED, "Hồ sơ đã kết thúc hoặc đã chuyển", now);
            return;
        }
        var before = requireNonNull(dossier.timing().dueAt());
        var snapshot = Journal.Snapshot.of(dossier);
        var terms = targets.of(move.kind(), move.targetVersionId(), requireNonNull(dossier.pins()))
                .orElseThrow();
        dossier.repin(terms.pins(), terms.calendar(), move.kind().cause(), now);
        var after = requireNonNull(dossier.timing().dueAt());
        one.moved(before, after, now);
        journal.audited("move-" + move.kind().name().toLowerCase(Locale.ROOT), snapshot, dossier);
        journal.publish(dossier);
        if (!after.equals(before)) {
            tell(
                    dossier,
                    move.kind().told(),
                    now,
                    DAY.format(before) + " → " + DAY.format(after) + ": " + move.reason());
        }
    }

    private void offer(Move move, MoveCase one, Instant now) {
        var dossier = locked(one.dossierId());
        if (!Targets.isAsSeen(dossier, move.kind(), one.oldVersionId())) {
            one.decide(Outcome.SKIPPED, "Hồ sơ đã kết thúc hoặc đã chuyển", now);
            return;
        }
        one.decide(Outcome.OFFERED, null, now);
        var due = one.newDueAt() == null ? "" : " (hẹn trả mới " + DAY.format(one.newDueAt()) + ")";
        tell(dossier, TimelineKind.CHOICE_OFFERED, now, move.reason() + due);
    }

    private Dossier locked(UUID id) {
        return requireNonNull(dossiers.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void tell(Dossier dossier, TimelineKind kind, Instant now, String note) {
        journal.tell(
                dossier,
                Happening.of(kind, now, dossier.filing().competentAgency()).noting(note));
    }
}
