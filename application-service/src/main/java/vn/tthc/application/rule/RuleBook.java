package vn.tthc.application.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Writes down what the law says from a day on. What it said before stays: dossiers were treated by it. */
@ApplicationScoped
@Transactional
class RuleBook {

    private static final String PAGE = """
            select name, procedure_code, valid_from, valid_to, value, legal_basis from legal_rule
            where (name, procedure_code, valid_from) > (?, ?, ?) order by name, procedure_code, valid_from limit ?""";

    private static final String END_THE_ONE_BEFORE = """
            update legal_rule set valid_to = ? where name = ? and procedure_code = ? and valid_from < ?
            and (valid_to is null or valid_to > ?)""";

    private static final String INSERT = """
            insert into legal_rule (name, procedure_code, valid_from, valid_to, value, legal_basis)
            select ?, ?, ?, (select min(valid_from) from legal_rule where name = ? and procedure_code = ?
            and valid_from > ?), ?, ? on conflict do nothing""";

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    RuleBook(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(String name, String procedureCode, LocalDate validFrom) {

        static Position of(RuleView rule) {
            return new Position(rule.name().name(), orAll(rule.procedureCode()), rule.validFrom());
        }
    }

    Page<RuleView> list(PageRequest request) {
        var after = request.cursor(Position.class).orElse(new Position("", "", LocalDate.EPOCH));
        var rows = database.query(
                RuleView::of, PAGE, after.name(), after.procedureCode(), after.validFrom(), request.limit() + 1);
        return Page.of(rows, request, Position::of, rule -> rule, null);
    }

    RuleView add(RuleRequest request) {
        check(request);
        var name = request.name().name();
        var procedure = request.procedureOrAll();
        var from = request.validFrom();
        var basis = request.legalBasis();
        if (database.update(INSERT, name, procedure, from, name, procedure, from, request.value(), basis) == 0) {
            throw wrong("validFrom", "DayTaken", "rule.RuleDayTaken");
        }
        database.update(END_THE_ONE_BEFORE, from, name, procedure, from, from);
        audit.record("add-rule", "rule", name + "/" + procedure + "/" + from, null, request);
        return rule(name, procedure, from);
    }

    private RuleView rule(String name, String procedure, LocalDate from) {
        return database.query(
                        RuleView::of,
                        "select * from legal_rule where name = ? and procedure_code = ? and valid_from = ?",
                        name,
                        procedure,
                        from)
                .getFirst();
    }

    /** What has been done under a rule is not judged by another afterwards. */
    private void check(RuleRequest request) {
        if (!request.name().accepts(request.value())) {
            throw wrong("value", "RuleValue", "rule.RuleValue");
        }
        if (!request.validFrom().isAfter(LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE))) {
            throw wrong("validFrom", "NotRetroactive", "rule.RuleNotRetroactive");
        }
    }

    private static Problem wrong(String field, String rule, String message) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation(field, rule, message);
    }

    private static String orAll(@Nullable String procedureCode) {
        return procedureCode == null ? "" : procedureCode;
    }
}
