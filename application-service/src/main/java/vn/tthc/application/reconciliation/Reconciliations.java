package vn.tthc.application.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.security.Caller;

/** Compares statements with what is recorded. It only reports: nothing is paid by it, and nothing unpaid. */
@ApplicationScoped
@Transactional
class Reconciliations {

    private static final String COMPARE = """
            insert into bank_statement_line (statement_id, number, outcome, transaction_id, content, statement_amount,
                recorded_amount, payment_id)
            select ?, f.number,
                case when p.id is null then 'MISSING_HERE' when p.amount = f.amount then 'MATCHED'
                    else 'AMOUNT_DIFFERS' end,
                f."transactionId", f.content, f.amount, p.amount, p.id
            from jsonb_to_recordset(?::jsonb) as f(number int, "transactionId" text, amount bigint, content text)
            left join payment p on p.agency_code = ? and f."transactionId" = p.transaction_id""";
    private static final String MISSING = """
            insert into bank_statement_line (statement_id, number, outcome, transaction_id, content, recorded_amount,
                payment_id)
            select s.id, s.last + row_number() over (order by p.id), 'MISSING_THERE', p.transaction_id, p.content,
                p.amount, p.id
            from payment p, (select ?::uuid as id, ?::int as last) s
            where p.agency_code = ? and p.paid_on = ? and p.transaction_id is not null
                and not exists (select 1 from bank_statement_line l
                    where l.statement_id = s.id and l.payment_id = p.id)""";

    private final Database database;
    private final Reports reports;
    private final Caller caller;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Reconciliations(Database database, Reports reports, Caller caller, Vault vault, Audit audit, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.caller = caller;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** The report of a file; the same file again finds the same report and changes nothing. */
    ReportView compare(LocalDate day, byte[] file) {
        var agency = caller.requireAgency();
        var lines = StatementFile.read(file, day);
        var id = Ids.at(clock.instant());
        var sha256 = Sha256.hex(file);
        if (enter(id, agency, day, sha256, lines.size()) == 0) {
            return reports.ofFile(agency, sha256);
        }
        database.update(COMPARE, id, Payloads.write(sealed(id, lines)), agency);
        var last = lines.stream().mapToInt(StatementLine::number).max().orElse(0);
        database.update(MISSING, id, last, agency, day);
        var report = reports.get(id, agency);
        audit.record("reconcile", "bank-statement", id.toString(), null, report);
        return report;
    }

    /** What payers write may say anything about them. */
    private List<StatementLine> sealed(UUID id, List<StatementLine> lines) {
        return lines.stream()
                .map(l -> new StatementLine(
                        l.number(), l.transactionId(), l.amount(), vault.seal(l.content(), l.place(id))))
                .toList();
    }

    private int enter(UUID id, String agency, LocalDate day, String sha256, int lines) {
        return database.update(
                """
                insert into bank_statement (id, agency_code, day, sha256, lines, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (agency_code, sha256) do nothing""",
                id,
                agency,
                day,
                sha256,
                lines,
                caller.subject(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
