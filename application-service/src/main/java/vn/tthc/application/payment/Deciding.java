package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Forgives fees and pays money back: one person proposes it with reason and ground, another one decides. */
@ApplicationScoped
@Transactional
class Deciding {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final FeeDecisions decisions;
    private final AccountViews views;
    private final Cashier cashier;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Deciding(
            Dossiers dossiers,
            Accounts accounts,
            FeeDecisions decisions,
            AccountViews views,
            Cashier cashier,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.decisions = decisions;
        this.views = views;
        this.cashier = cashier;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    AccountView propose(UUID id, FeeDecisionRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        cashier.requireFeeAgency(dossier);
        if (request.kind() == FeeDecision.Kind.REFUND && request.amount() == null) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("amount", "NotNull", "rule.payment.RefundAmount");
        }
        var account = accounts.lock(dossier);
        Versions.honour(ifMatch, account.version());
        requireHeld(request.kind(), request.amount(), account.balance());
        var open = decisions.of(id).stream()
                .anyMatch(d -> d.kind() == request.kind() && d.state() == FeeDecision.State.PROPOSED);
        if (open) {
            throw new Problem(PaymentProblem.FEE_DECISION_OPEN);
        }
        var proposed = decisions.propose(id, request, cashier.agency(), cashier.subject());
        accounts.settle(dossier, account.balance());
        audit.record("propose-fee-decision", "dossier", id.toString(), null, proposed);
        return views.of(dossier);
    }

    AccountView decide(UUID id, UUID decisionId, VerdictRequest verdict, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        cashier.requireFeeAgency(dossier);
        var account = accounts.lock(dossier);
        Versions.honour(ifMatch, account.version());
        var proposed = decisions.of(id).stream()
                .filter(d -> d.id().equals(decisionId))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        check(proposed, verdict, account.balance());
        var decided = decisions.decide(id, decisionId, verdict, cashier.subject());
        audit.record("decide-fee-decision", "dossier", id.toString(), proposed, decided);
        accounts.settle(dossier, verdict.approved() ? after(account.balance(), decided) : account.balance());
        if (verdict.approved()) {
            tell(dossier, decided);
        }
        return views.of(dossier);
    }

    private void check(FeeDecision proposed, VerdictRequest verdict, Balance balance) {
        if (proposed.state() != FeeDecision.State.PROPOSED) {
            throw new Problem(PaymentProblem.FEE_DECISION_CLOSED);
        }
        if (cashier.subject().equals(proposed.proposedBy())) {
            throw new Problem(PaymentProblem.FEE_FOUR_EYES);
        }
        if (verdict.approved()) {
            requireHeld(proposed.kind(), proposed.amount(), balance);
        }
    }

    /** Nobody is paid back what the agency does not hold. */
    private static void requireHeld(FeeDecision.Kind kind, @Nullable Long amount, Balance balance) {
        if (kind == FeeDecision.Kind.REFUND && Objects.requireNonNull(amount) > balance.held()) {
            throw new Problem(PaymentProblem.REFUND_EXCEEDS_PAID, amount, balance.held()).with("held", balance.held());
        }
    }

    private static Balance after(Balance before, FeeDecision decided) {
        var amount = Objects.requireNonNullElse(decided.amount(), 0L);
        return decided.kind() == FeeDecision.Kind.REFUND
                ? new Balance(
                        before.due(), before.exempt(), before.reduced(), before.paid(), before.refunded() + amount)
                : new Balance(
                        before.due(),
                        before.exempt() || decided.amount() == null,
                        before.reduced() + amount,
                        before.paid(),
                        before.refunded());
    }

    private void tell(Dossier dossier, FeeDecision decided) {
        var kind = decided.kind() == FeeDecision.Kind.REFUND ? TimelineKind.REFUNDED : TimelineKind.EXEMPTED;
        var happening = Happening.of(kind, clock.instant(), decided.agency());
        var amount = decided.amount();
        journal.tell(dossier, amount == null ? happening : happening.noting(FeeWords.money(amount)));
    }
}
