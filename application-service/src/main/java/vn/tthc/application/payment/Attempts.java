package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;

/** Payments that were asked for online. However many there are, none of them is money. */
@ApplicationScoped
@Transactional
class Attempts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS =
            "select id, dossier_id, reference, amount, state, started_at, expires_at from payment_attempt";

    private final Dossiers dossiers;
    private final Desk desk;
    private final Accounts accounts;
    private final Database database;
    private final PaymentConfig config;
    private final Audit audit;
    private final Clock clock;

    Attempts(
            Dossiers dossiers,
            Desk desk,
            Accounts accounts,
            Database database,
            PaymentConfig config,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.accounts = accounts;
        this.database = database;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    Attempt start(UUID dossierId, AttemptRequest request) {
        var dossier = dossiers.get(dossierId);
        desk.requireApplicantSide(dossier);
        var account = accounts.lock(dossier);
        var attempt = asked(dossierId, amount(account, request));
        insert(attempt);
        accounts.settle(dossier, account.balance());
        audit.record("start-payment", "dossier", dossierId.toString(), null, attempt);
        return attempt;
    }

    private static long amount(Account account, AttemptRequest request) {
        var outstanding = account.requireKnown();
        var amount = Objects.requireNonNullElse(request.amount(), outstanding);
        if (outstanding == 0 || amount > outstanding) {
            throw new Problem(PaymentProblem.PAYMENT_EXCEEDS_DUE, amount, outstanding).with("outstanding", outstanding);
        }
        return amount;
    }

    private Attempt asked(UUID dossierId, long amount) {
        if (of(dossierId).size() >= config.maxAttempts()) {
            throw new Problem(PaymentProblem.TOO_MANY_ATTEMPTS, config.maxAttempts());
        }
        var now = clock.instant();
        var until = now.plus(config.attemptTime());
        return new Attempt(Ids.at(now), dossierId, reference(), amount, Attempt.State.OPEN, now, until);
    }

    /** All of a dossier, oldest first, as they are now. */
    List<Attempt> of(UUID dossierId) {
        var now = clock.instant();
        return database.query(Attempts::attempt, COLUMNS + " where dossier_id = ? order by id", dossierId).stream()
                .map(a -> a.at(now))
                .toList();
    }

    Optional<Attempt> find(String reference) {
        return database.query(Attempts::attempt, COLUMNS + " where reference = ?", reference).stream()
                .findFirst();
    }

    /** What is paid stays so, whatever is reported after it. */
    void become(Attempt attempt, Attempt.State state) {
        database.update(
                "update payment_attempt set state = ? where id = ? and state <> 'PAID'", state.name(), attempt.id());
    }

    private void insert(Attempt attempt) {
        database.update(
                """
                insert into payment_attempt (id, dossier_id, reference, amount, started_by, started_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                attempt.id(),
                attempt.dossierId(),
                attempt.reference(),
                attempt.amount(),
                desk.subject(),
                attempt.startedAt().atOffset(ZoneOffset.UTC),
                attempt.expiresAt().atOffset(ZoneOffset.UTC));
    }

    /** Nobody guesses it, and nobody has to type it. */
    private static String reference() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return "TT" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                Attempt.State.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
