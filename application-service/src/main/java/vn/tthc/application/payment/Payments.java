package vn.tthc.application.payment;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.fee.Reckoning;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.time.CivilTime;

/**
 * Confirmed payments. Each gets the next receipt of its agency and year in the statement that writes it, last in its
 * transaction: a roll-back or a kill gives the number back together with the payment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Payments {

    private static final String COLUMNS = """
            select id, dossier_id, method, amount, paid_at, paid_on, transaction_id, payer, content, agency_code,
                recorded_at, receipt_year, receipt_number from payment""";
    private static final String INSERT = """
            with drawn as (
                insert into payment_receipt_counter as c (agency_code, year, last_number) values (?, ?, 1)
                on conflict (agency_code, year) do update set last_number = c.last_number + 1
                returning agency_code, year, last_number)
            insert into payment (id, dossier_id, method, amount, paid_at, paid_on, transaction_id, payer, content,
                recorded_by, recorded_at, agency_code, receipt_year, receipt_number)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, agency_code, year, last_number from drawn""";

    private final Database database;
    private final Accounts accounts;
    private final Journal journal;
    private final Audit audit;
    private final Vault vault;
    private final Clock clock;

    Payments(Database database, Accounts accounts, Journal journal, Audit audit, Vault vault, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.journal = journal;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Money that is certain to have come in.
     *
     * @param transactionId of all but cash
     * @param by who says so
     */
    record Confirmed(
            Method method,
            long amount,
            Instant paidAt,
            @Nullable String transactionId,
            String payer,
            String by) {}

    /** What the auditor keeps: no name. */
    private record Entry(
            Method method, long amount, @Nullable String transactionId, UUID payment) {}

    /** Waits for whoever deals with the same transaction, and lets nobody else before this one has ended. */
    void claim(String transaction) {
        database.query(
                row -> row.getString(1), "select pg_advisory_xact_lock(hashtextextended(?, 7))::text", transaction);
    }

    /** Whether somebody has recorded it; nobody else does before this transaction has ended. */
    boolean isRecorded(String agency, String transactionId) {
        claim(agency + "\n" + transactionId);
        return database.count(
                        "select count(*) from payment where agency_code = ? and transaction_id = ?",
                        agency,
                        transactionId)
                > 0;
    }

    /** Adds to the locked account; the same transaction must not be recorded yet. */
    UUID add(Dossier dossier, Account account, Confirmed paid) {
        var now = clock.instant();
        var id = Ids.at(now);
        var agency = dossier.filing().receivingAgency();
        var before = account.balance();
        var after = new Balance(
                before.due(), before.exempt(), before.reduced(), before.paid() + paid.amount(), before.refunded());
        var note = paid.method().title() + ": " + FeeWords.money(paid.amount());
        journal.tell(dossier, Happening.of(TimelineKind.PAID, now, agency).noting(note));
        audit.record(
                "record-payment",
                "dossier",
                dossier.id().toString(),
                before,
                new Entry(paid.method(), paid.amount(), paid.transactionId(), id));
        accounts.settle(dossier, after);
        insert(id, dossier, content(account.reckoning()), paid, now);
        return id;
    }

    private void insert(UUID id, Dossier dossier, String content, Confirmed paid, Instant now) {
        var agency = dossier.filing().receivingAgency();
        database.update(
                INSERT,
                agency,
                civil(now).getYear(),
                id,
                dossier.id(),
                paid.method().name(),
                paid.amount(),
                paid.paidAt().atOffset(ZoneOffset.UTC),
                civil(paid.paidAt()),
                paid.transactionId(),
                vault.seal(paid.payer(), payerOf(id)),
                content,
                paid.by(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** All of a dossier, oldest first. */
    List<Payment> of(UUID dossierId) {
        return database.query(this::payment, COLUMNS + " where dossier_id = ? order by id", dossierId);
    }

    Optional<Payment> find(UUID dossierId, UUID id) {
        return database.query(this::payment, COLUMNS + " where dossier_id = ? and id = ?", dossierId, id).stream()
                .findFirst();
    }

    /** What the applicant pays for, as the receipt says it. */
    private static String content(Reckoning reckoning) {
        return reckoning.lines().stream()
                .filter(l -> Boolean.TRUE.equals(l.applies()))
                .map(l -> l.name() + ": " + l.explanation())
                .collect(joining("; "));
    }

    private static LocalDate civil(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }

    private static String payerOf(UUID payment) {
        return Confidential.place("payment.payer", payment);
    }

    private Payment payment(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var agency = row.getString(10);
        return new Payment(
                id,
                row.getObject(2, UUID.class),
                Method.valueOf(row.getString(3)),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                vault.open(row.getString(8), payerOf(id)),
                row.getString(9),
                agency,
                row.getObject(11, OffsetDateTime.class).toInstant(),
                new Payment.Receipt(agency, row.getInt(12), row.getInt(13)));
    }
}
