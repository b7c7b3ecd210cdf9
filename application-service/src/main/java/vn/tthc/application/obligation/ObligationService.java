package vn.tthc.application.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.IllegalTransitionException;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.payment.Accounts;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** The agency that decides asks for what must be paid; the dossier and its clock wait. */
@ApplicationScoped
@Transactional
class ObligationService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST_DAYS = 365;

    private final Dossiers dossiers;
    private final Obligations obligations;
    private final ObligationRules rules;
    private final Accounts accounts;
    private final Desk desk;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    ObligationService(
            Dossiers dossiers,
            Obligations obligations,
            ObligationRules rules,
            Accounts accounts,
            Desk desk,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.obligations = obligations;
        this.rules = rules;
        this.accounts = accounts;
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    ObligationView require(UUID dossierId, ObligationRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        desk.requireCompetentAgency(dossier);
        Versions.honour(ifMatch, dossier.version());
        if (dossier.status() != Status.PROCESSING) {
            throw new IllegalTransitionException(dossier);
        }
        var now = clock.instant();
        check(request.payBy(), LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE));
        accounts.lock(dossier);
        var obligation = obligation(dossier, request, rules.requireProvided(dossier, now), now);
        obligations.add(obligation);
        var owed = demand(dossier);
        var before = Journal.Snapshot.of(dossier);
        var grounds = new Grounds(Ground.PAYMENT, obligation.ruleBasis(), obligation.askedBy());
        dossier.requirePayment(obligation.id(), obligation.number(), obligation.payBy(), now, grounds);
        journal.write("require-payment", before, dossier, told(obligation, owed));
        return ObligationView.of(obligation);
    }

    List<ObligationView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "obligations");
        return obligations.of(dossierId).stream().map(ObligationView::of).toList();
    }

    /** A day that has come cannot be kept, and nobody waits for years. */
    private static void check(LocalDate payBy, LocalDate today) {
        if (!payBy.isAfter(today) || payBy.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("payBy", "ComingDay", "rule.obligation.PayBy", MOST_DAYS);
        }
    }

    private Obligation obligation(Dossier dossier, ObligationRequest request, String ruleBasis, Instant now) {
        var term = rules.term(dossier, request.payBy(), now);
        return new Obligation(
                Ids.at(now),
                dossier.id(),
                obligations.of(dossier.id()).size() + 1,
                request.content(),
                request.amount(),
                request.noticeNumber(),
                request.legalBasis(),
                ruleBasis,
                request.payBy(),
                term.lapsesAt(),
                term.legalBasis(),
                dossier.filing().decidingAgency(),
                desk.subject(),
                now,
                ObligationState.OPEN,
                null,
                null,
                null);
    }

    /** What is outstanding with it; the account is locked and shows it from now on. */
    private long demand(Dossier dossier) {
        var account = accounts.of(dossier);
        var owed = account.requireKnown();
        if (owed == 0) {
            throw new Problem(ObligationProblem.NOTHING_OUTSTANDING);
        }
        accounts.settle(dossier, account.balance());
        return owed;
    }

    private static Happening told(Obligation obligation, long owed) {
        return Happening.of(TimelineKind.PAYMENT_REQUIRED, obligation.askedAt(), obligation.agencyCode())
                .noting("%s: %s theo %s, chậm nhất ngày %s"
                        .formatted(
                                obligation.content(),
                                FeeWords.money(owed),
                                obligation.noticeNumber(),
                                DAY.format(obligation.payBy())));
    }
}
