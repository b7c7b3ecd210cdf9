package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.payment.CallbackAnswer.Outcome;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.problem.Problem;

/**
 * What payment platforms report. A transaction counts once; its outcome, its payment and its receipt are written in one
 * transaction, so whoever is cut off in the middle repeats himself as if for the first time.
 */
@ApplicationScoped
class Callbacks {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Payments payments;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Callbacks(
            Dossiers dossiers,
            Accounts accounts,
            Attempts attempts,
            Payments payments,
            Database database,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.attempts = attempts;
        this.payments = payments;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was answered before, and to what. */
    private record Stored(byte[] fingerprint, Outcome outcome) {}

    /** What the auditor keeps of one that changed nothing. */
    private record Refused(String client, String order, String transaction, long amount) {}

    /** The hash was right. An attempt that is not there yet is 404 and leaves nothing: the platform tries again. */
    @Transactional
    CallbackAnswer receive(CallbackRequest callback) {
        var attempt = attempts.find(callback.orderId())
                .orElseThrow(() -> new Problem(PaymentProblem.PAYMENT_ATTEMPT_UNKNOWN, callback.orderId()));
        var dossier = dossiers.unscoped(attempt.dossierId()).orElseThrow();
        var account = accounts.lock(dossier);
        payments.claim(callback.clientId() + "\n" + callback.transactionId());
        var before = stored(callback);
        if (before.isPresent()) {
            return repeated(callback, before.get());
        }
        var outcome = judge(callback, attempt, dossier);
        keep(callback, attempt, outcome);
        apply(callback, attempt, outcome, dossier, account);
        return answer(callback, outcome);
    }

    /** Told in a transaction of its own, because what it tells of changed nothing. */
    @Transactional
    void refused(CallbackRequest callback, PaymentProblem why) {
        audit.record(
                "refuse-callback",
                "payment-callback",
                why.slug(),
                null,
                new Refused(callback.clientId(), callback.orderId(), callback.transactionId(), callback.amount()));
    }

    private static CallbackAnswer repeated(CallbackRequest callback, Stored before) {
        if (!MessageDigest.isEqual(before.fingerprint(), fingerprint(callback))) {
            throw new Problem(PaymentProblem.TRANSACTION_REPORTED_OTHERWISE, callback.transactionId());
        }
        return answer(callback, before.outcome());
    }

    private Outcome judge(CallbackRequest callback, Attempt attempt, Dossier dossier) {
        if (!callback.isPaid()) {
            return Outcome.FAILED;
        }
        if (callback.amount() != attempt.amount()) {
            return Outcome.AMOUNT_DIFFERS;
        }
        return payments.isRecorded(dossier.filing().receivingAgency(), callback.transactionId())
                ? Outcome.ALREADY_RECORDED
                : Outcome.CONFIRMED;
    }

    private void apply(CallbackRequest callback, Attempt attempt, Outcome outcome, Dossier dossier, Account account) {
        attempts.become(
                attempt,
                switch (outcome) {
                    case CONFIRMED, ALREADY_RECORDED -> Attempt.State.PAID;
                    case FAILED -> Attempt.State.FAILED;
                    case AMOUNT_DIFFERS -> Attempt.State.DISCREPANCY;
                });
        audit.record("payment-callback", "dossier", dossier.id().toString(), attempt, answer(callback, outcome));
        if (outcome != Outcome.CONFIRMED) {
            accounts.settle(dossier, account.balance());
        } else {
            var paid = new Payments.Confirmed(
                    Method.ONLINE,
                    callback.amount(),
                    clock.instant(),
                    callback.transactionId(),
                    dossier.filing().applicant().name(),
                    "platform:" + callback.clientId());
            payments.add(dossier, account, paid);
        }
    }

    private Optional<Stored> stored(CallbackRequest callback) {
        return database
                .query(
                        row -> new Stored(row.getBytes(1), Outcome.valueOf(row.getString(2))),
                        "select fingerprint, outcome from payment_callback where client_id = ? and transaction_id = ?",
                        callback.clientId(),
                        callback.transactionId())
                .stream()
                .findFirst();
    }

    private void keep(CallbackRequest callback, Attempt attempt, Outcome outcome) {
        database.update(
                """
                insert into payment_callback (client_id, transaction_id, fingerprint, attempt_id, amount, outcome,
                    received_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                callback.clientId(),
                callback.transactionId(),
                fingerprint(callback),
                attempt.id(),
                callback.amount(),
                outcome.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static CallbackAnswer answer(CallbackRequest callback, Outcome outcome) {
        return new CallbackAnswer(callback.transactionId(), callback.orderId(), outcome);
    }

    /** What it says, whichever of its keys the platform signed the repetition with. */
    private static byte[] fingerprint(CallbackRequest callback) {
        var said = String.join(
                "|",
                callback.orderId(),
                callback.amount().toString(),
                callback.status().toString());
        return Sha256.of(said);
    }
}
