package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.reference.Payloads;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Settles what a dossier costs where the pinned table leaves something to be counted, chosen or stated. */
@ApplicationScoped
@Transactional
class Assessing {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final AccountViews views;
    private final Cashier cashier;
    private final Database database;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Assessing(
            Dossiers dossiers,
            Accounts accounts,
            AccountViews views,
            Cashier cashier,
            Database database,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.views = views;
        this.cashier = cashier;
        this.database = database;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on this holds; what was paid stays paid, and may be too much or too little now. */
    AccountView assess(UUID id, FeesRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        cashier.requireFeeAgency(dossier);
        var account = accounts.lock(dossier);
        Versions.honour(ifMatch, account.version());
        var found = request.assessment();
        check(account.table(), found);
        write(dossier, found);
        var before = account.balance();
        var due = account.reckon(found).total();
        var balance = new Balance(due, before.exempt(), before.reduced(), before.paid(), before.refunded());
        accounts.settle(dossier, balance);
        tell(dossier, balance);
        audit.record("assess-fees", "dossier", id.toString(), before, found);
        return views.of(dossier);
    }

    /** What is to be paid now stands in the line, if there is anything. */
    private void tell(Dossier dossier, Balance balance) {
        var happening = Happening.of(TimelineKind.FEES_SET, clock.instant(), cashier.agency());
        var owed = Objects.requireNonNullElse(balance.outstanding(), 0L);
        journal.tell(dossier, owed > 0 ? happening.noting(FeeWords.money(owed)) : happening);
    }

    private void write(Dossier dossier, Assessment found) {
        database.update(
                """
                insert into fee_assessment (dossier_id, number, assessment, agency_code, assessed_by, assessed_at)
                values (?, (select coalesce(max(number), 0) + 1 from fee_assessment where dossier_id = ?), ?, ?, ?, ?)""",
                dossier.id(),
                dossier.id(),
                Payloads.write(found),
                cashier.agency(),
                cashier.subject(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static void check(FeeTable table, Assessment found) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var counted = table.counted();
        found.quantities().forEach((unit, quantity) -> {
            var most = counted.get(unit);
            if (most == null) {
                problem.violation("quantities", "CountedUnit", "rule.payment.Unit", unit);
            } else if (quantity > most) {
                problem.violation("quantities", "Range", "rule.Range", 1, most);
            }
        });
        for (var number : found.chosen()) {
            if (number > table.size() || !table.isAlternative(number)) {
                problem.violation("chosen", "Alternative", "rule.payment.Alternative", number);
            }
        }
        for (var stated : found.stated()) {
            if (stated.fee() > table.size() || !table.isOpen(stated.fee())) {
                problem.violation("stated", "SetByResolution", "rule.payment.SetByResolution", stated.fee());
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
