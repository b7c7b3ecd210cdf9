package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Money taken at the counter, and transfers that the receiving point finds on its account. */
@ApplicationScoped
@Transactional
class CounterPayments {

    private final Dossiers dossiers;
    private final Desk desk;
    private final Accounts accounts;
    private final Payments payments;
    private final AccountViews views;
    private final Clock clock;

    CounterPayments(
            Dossiers dossiers, Desk desk, Accounts accounts, Payments payments, AccountViews views, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.accounts = accounts;
        this.payments = payments;
        this.views = views;
        this.clock = clock;
    }

    AccountView pay(UUID id, PaymentRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        check(request);
        var account = accounts.lock(dossier);
        Versions.honour(ifMatch, account.version());
        requireRoom(account, request);
        requireNew(dossier, request.transactionId());
        payments.add(dossier, account, confirmed(dossier, request));
        return views.of(dossier);
    }

    private void check(PaymentRequest request) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var transfer = request.method() == PaymentRequest.Means.TRANSFER;
        if (transfer != (request.transactionId() != null)) {
            problem.violation("transactionId", "OfTransfer", "rule.payment.Transaction");
        }
        var paidAt = request.paidAt();
        if (paidAt != null && (!transfer || paidAt.toInstant().isAfter(clock.instant()))) {
            problem.violation("paidAt", "OfTransfer", "rule.payment.PaidAt");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** A transfer has come in whatever was due; cash beyond it is taken only on purpose. */
    private static void requireRoom(Account account, PaymentRequest request) {
        var outstanding = account.requireKnown();
        var meant = request.acceptOverpayment() || request.method() == PaymentRequest.Means.TRANSFER;
        if (!meant && request.amount() > outstanding) {
            throw new Problem(PaymentProblem.PAYMENT_EXCEEDS_DUE, request.amount(), outstanding)
                    .with("outstanding", outstanding);
        }
    }

    private void requireNew(Dossier dossier, @Nullable String transactionId) {
        if (transactionId != null && payments.isRecorded(dossier.filing().receivingAgency(), transactionId)) {
            throw new Problem(PaymentProblem.TRANSACTION_RECORDED, transactionId);
        }
    }

    private Payments.Confirmed confirmed(Dossier dossier, PaymentRequest request) {
        var applicant = dossier.filing().applicant().name();
        Instant paidAt =
                request.paidAt() == null ? clock.instant() : request.paidAt().toInstant();
        return new Payments.Confirmed(
                request.method().method(),
                request.amount(),
                paidAt,
                request.transactionId(),
                Objects.requireNonNullElse(request.payer(), applicant),
                desk.subject());
    }
}
