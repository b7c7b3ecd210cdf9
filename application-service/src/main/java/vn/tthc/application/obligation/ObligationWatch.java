package vn.tthc.application.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.payment.Accounts;
import vn.tthc.application.payment.Settled;
import vn.tthc.application.reference.References;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.application.timeline.Told;

/**
 * Lets a dossier go on in the very transaction in which nothing of its obligation is outstanding any more: paid at the
 * counter, by transfer, online, or forgiven. Everybody who changes the account holds its lock, so that of two payments at
 * once one finds the obligation open and the other finds it met.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ObligationWatch {

    private static final String ACTOR = "system:obligation";

    private final EntityManager entityManager;
    private final Obligations obligations;
    private final ObligationRules rules;
    private final Accounts accounts;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    ObligationWatch(
            EntityManager entityManager,
            Obligations obligations,
            ObligationRules rules,
            Accounts accounts,
            References references,
            Journal journal,
            Clock clock) {
        this.entityManager = entityManager;
        this.obligations = obligations;
        this.rules = rules;
        this.accounts = accounts;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** What comes after the time has passed is money as well, but the dossier does not wait for it any more. */
    void settled(@Observes Settled settled) {
        if (!Objects.equals(settled.balance().outstanding(), 0L)) {
            return;
        }
        var now = clock.instant();
        obligations.open(settled.dossier().id()).filter(o -> !o.isLapsed(now)).ifPresent(o -> goOn(settled, o, now));
    }

    /** A dossier that has been stopped owes nothing any more for what would have let it go on. */
    void stopped(@Observes Told told) {
        var dossier = told.dossier();
        if (told.happening().kind() == TimelineKind.STOPPED
                && obligations.close(dossier.id(), told.happening().at())) {
            accounts.settle(dossier, accounts.lock(dossier).balance());
        }
    }

    private void goOn(Settled settled, Obligation obligation, Instant now) {
        var dossier = settled.dossier();
        // It was read before the account was locked, and whoever held the lock then may have changed it.
        entityManager.refresh(dossier, LockModeType.PESSIMISTIC_WRITE);
        if (dossier.status() != Status.PAYMENT_REQUIRED) {
            return;
        }
        var before = Journal.Snapshot.of(dossier);
        var calendar =
                references.calendar(Objects.requireNonNull(dossier.pins()).calendarVersionId());
        var state = settled.balance().state().name();
        dossier.paymentSettled(obligation.id(), state, rules.effect(dossier, now), calendar, now, ACTOR);
        obligations.settle(
                obligation.id(),
                now,
                dossier.timing().previousDueAt(),
                dossier.timing().dueAt());
        journal.write("settle-obligation", before, dossier, told(dossier, obligation, now));
    }

    private static Happening told(Dossier dossier, Obligation obligation, Instant now) {
        return Happening.of(TimelineKind.PAYMENT_SETTLED, now, dossier.filing().receivingAgency())
                .noting(obligation.content());
    }
}
