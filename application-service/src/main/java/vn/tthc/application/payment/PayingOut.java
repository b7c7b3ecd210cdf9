package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/**
 * Records that an approved refund has been paid out, by the place that holds the money. It changes no balance: the
 * applicant's claim arose with the approval, and this says that it has been met.
 */
@ApplicationScoped
@Transactional
class PayingOut {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final FeeDecisions decisions;
    private final AccountViews views;
    private final Desk desk;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    PayingOut(
            Dossiers dossiers,
            Accounts accounts,
            FeeDecisions decisions,
            AccountViews views,
            Desk desk,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.decisions = decisions;
        this.views = views;
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    AccountView payOut(UUID id, UUID decisionId, PayoutRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        var agency = dossier.filing().receivingAgency();
        desk.requireReceivingPoint(agency);
        var now = clock.instant();
        check(request, now);
        var account = accounts.lock(dossier);
        Versions.honour(ifMatch, account.version());
        var refund = refund(id, decisionId);
        var payout =
                new Payout(request.method().method(), request.transactionId(), paidAt(request, now), desk.subject());
        if (!decisions.payOut(refund, agency, payout)) {
            throw new Problem(PaymentProblem.TRANSACTION_RECORDED, String.valueOf(request.transactionId()));
        }
        accounts.settle(dossier, account.balance());
        audit.record("pay-out-refund", "dossier", id.toString(), refund, payout);
        var note = payout.method().title() + ": " + FeeWords.money(Objects.requireNonNull(refund.amount()));
        journal.tell(
                dossier, Happening.of(TimelineKind.REFUND_PAID_OUT, now, agency).noting(note));
        return views.of(dossier);
    }

    /** Approved, not paid out yet, and not by whoever approved it. */
    private FeeDecision refund(UUID dossierId, UUID decisionId) {
        var decision = decisions.of(dossierId).stream()
                .filter(d -> d.id().equals(decisionId) && d.kind() == FeeDecision.Kind.REFUND)
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (decision.state() != FeeDecision.State.APPROVED) {
            throw new Problem(PaymentProblem.REFUND_NOT_APPROVED);
        }
        if (decision.payout() != null) {
            throw new Problem(PaymentProblem.REFUND_PAID_OUT);
        }
        if (desk.subject().equals(decision.decidedBy())) {
            throw new Problem(PaymentProblem.REFUND_FOUR_EYES);
        }
        return decision;
    }

    private static void check(PayoutRequest request, Instant now) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var transfer = request.method() == PaymentRequest.Means.TRANSFER;
        if (transfer != (request.transactionId() != null)) {
            problem.violation("transactionId", "OfTransfer", "rule.payment.Transaction");
        }
        var paidAt = request.paidAt();
        if (paidAt != null && (!transfer || paidAt.toInstant().isAfter(now))) {
            problem.violation("paidAt", "OfTransfer", "rule.payment.PaidAt");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static Instant paidAt(PayoutRequest request, Instant now) {
        return request.paidAt() == null ? now : request.paidAt().toInstant();
    }
}
