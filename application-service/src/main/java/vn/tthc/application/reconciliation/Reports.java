package vn.tthc.application.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reports of the statements that were compared. */
@ApplicationScoped
@Transactional
class Reports {

    private static final String REPORT = """
            select s.id, s.agency_code, s.day, s.sha256, s.lines,
                count(*) filter (where l.outcome = 'MATCHED'), count(*) filter (where l.outcome = 'AMOUNT_DIFFERS'),
                count(*) filter (where l.outcome = 'MISSING_HERE'),
                count(*) filter (where l.outcome = 'MISSING_THERE'), s.uploaded_at
            from (%s) s left join bank_statement_line l on l.statement_id = s.id
            group by s.id, s.agency_code, s.day, s.sha256, s.lines, s.uploaded_at order by s.id desc""";

    private final Database database;
    private final Vault vault;
    private final Audit audit;

    Reports(Database database, Vault vault, Audit audit) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** Where a page of lines ended. */
    record LinePosition(int number) {}

    ReportView get(UUID id, String agency) {
        return one("select * from bank_statement where id = ? and agency_code = ?", id, agency);
    }

    ReportView ofFile(String agency, String sha256) {
        return one("select * from bank_statement where agency_code = ? and sha256 = ?", agency, sha256);
    }

    /** Newest first. */
    Page<ReportView> list(String agency, PageRequest page) {
        var last = page.cursor(Position.class).map(Position::id).orElse(null);
        var rows = database.query(Reports::report, REPORT.formatted("""
                        select * from bank_statement where agency_code = ? and (?::uuid is null or id < ?)
                        order by id desc limit ?"""), agency, last, last, page.limit() + 1);
        return Page.of(rows, page, (ReportView r) -> new Position(r.id()), r -> r, null);
    }

    Page<LineView> lines(UUID id, String agency, @Nullable Outcome outcome, PageRequest page) {
        get(id, agency);
        audit.recordRead("bank-statement", id.toString(), "lines");
        var last = page.cursor(LinePosition.class).map(LinePosition::number).orElse(0);
        var only = outcome == null ? null : outcome.name();
        var rows = database.query(row -> line(id, row), """
                select l.number, l.outcome, l.transaction_id, l.content, l.statement_amount, l.recorded_amount,
                    p.dossier_id, l.payment_id
                from bank_statement_line l left join payment p on p.id = l.payment_id
                where l.statement_id = ? and (?::text is null or l.outcome = ?) and l.number > ?
                order by l.number limit ?""", id, only, only, last, page.limit() + 1);
        return Page.of(rows, page, (LineView l) -> new LinePosition(l.number()), l -> l, null);
    }

    private ReportView one(String which, Object... arguments) {
        return database.query(Reports::report, REPORT.formatted(which), arguments).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static ReportView report(ResultSet row) throws SQLException {
        return new ReportView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private LineView line(UUID statement, ResultSet row) throws SQLException {
        var number = row.getInt(1);
        return new LineView(
                number,
                Outcome.valueOf(row.getString(2)),
                row.getString(3),
                vault.open(row.getString(4), StatementLine.place(statement, number)),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class));
    }
}
