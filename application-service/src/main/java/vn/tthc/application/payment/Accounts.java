package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.fee.Reckoning;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;

/**
 * Works out the money of dossiers from what was pinned, assessed, paid and decided. Whoever changes it locks it first,
 * so that two payments at once see each other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Accounts {

    private static final String SUMS = """
            select coalesce((select version from fee_account where dossier_id = d.id), 0),
                (select coalesce(sum(amount), 0)::bigint from payment where dossier_id = d.id),
                f.exempt, f.reduced, f.refunded
            from (select ?::uuid as id) d, lateral (
                select coalesce(bool_or(kind = 'EXEMPTION' and amount is null), false) as exempt,
                    coalesce(sum(amount) filter (where kind = 'EXEMPTION'), 0)::bigint as reduced,
                    coalesce(sum(amount) filter (where kind = 'REFUND'), 0)::bigint as refunded
                from fee_decision where dossier_id = d.id and state = 'APPROVED') f""";

    /** An obligation counts as long as it has not lapsed, and for good once it has been met. */
    private static final String DEMANDED = """
            select content, amount, notice_number, legal_basis from payment_obligation
            where dossier_id = ? and amount is not null and state <> 'CLOSED' order by number""";

    private final Database database;
    private final Event<Settled> settled;

    Accounts(Database database, Event<Settled> settled) {
        this.database = database;
        this.settled = settled;
    }

    /** For a change: nobody else changes it before this transaction ends. */
    public Account lock(Dossier dossier) {
        var table = table(dossier);
        var state = Balance.untouched(table.reckon(Assessment.NONE).total()).state();
        database.update(
                "insert into fee_account (dossier_id, state) values (?, ?) on conflict (dossier_id) do nothing",
                dossier.id(),
                state.name());
        database.query(
                row -> row.getLong(1), "select version from fee_account where dossier_id = ? for update", dossier.id());
        return of(dossier);
    }

    /** As it stands. */
    public Account of(Dossier dossier) {
        var table = table(dossier);
        var demanded = demanded(dossier.id(), table.size());
        var reckoning = table.reckon(lastAssessment(dossier.id())).with(demanded);
        return database.query(
                        row -> new Account(
                                row.getLong(1),
                                table,
                                demanded,
                                reckoning,
                                new Balance(
                                        reckoning.total(),
                                        row.getBoolean(3),
                                        row.getLong(4),
                                        row.getLong(2),
                                        row.getLong(5))),
                        SUMS,
                        dossier.id())
                .getFirst();
    }

    /** Shows what a change of the locked account leads to; whoever waits for it listens in this transaction. */
    public void settle(Dossier dossier, Balance balance) {
        database.update(
                "update fee_account set version = version + 1, state = ? where dossier_id = ?",
                balance.state().name(),
                dossier.id());
        settled.fire(new Settled(dossier, balance));
    }

    private List<Reckoning.Line> demanded(UUID dossierId, int after) {
        var number = new AtomicInteger(after);
        return database.query(
                row -> {
                    var sum = row.getLong(2);
                    var notice = FeeWords.money(sum) + " theo " + row.getString(3) + ", " + row.getString(4);
                    return new Reckoning.Line(
                            number.incrementAndGet(),
                            "OBLIGATION",
                            row.getString(1),
                            FeeWords.money(sum),
                            true,
                            List.of(),
                            List.of(),
                            sum,
                            notice);
                },
                DEMANDED,
                dossierId);
    }

    /** Only from what was pinned: there is no fee before the receipt, and no other after it. */
    private static FeeTable table(Dossier dossier) {
        var pins = dossier.pins();
        if (pins == null) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        return new FeeTable(pins.chosenCase().fees(), dossier.channel().name());
    }

    private Assessment lastAssessment(UUID dossierId) {
        return database
                .query(
                        row -> Payloads.read(row.getString(1), Assessment.class),
                        "select assessment from fee_assessment where dossier_id = ? order by number desc limit 1",
                        dossierId)
                .stream()
                .findFirst()
                .orElse(Assessment.NONE);
    }
}
