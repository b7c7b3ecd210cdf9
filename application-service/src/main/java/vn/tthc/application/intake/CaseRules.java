package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.application.reference.ProcedureVersion;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.UntilReceipt;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** The dated rules by which answers lead to a case. */
@ApplicationScoped
@Transactional
@UntilReceipt
class CaseRules {

    private static final String COLUMNS = "id, procedure_code, case_code, rank, conditions, valid_from, valid_to";

    private final Database database;
    private final References references;
    private final Audit audit;

    CaseRules(Database database, References references, Audit audit) {
        this.database = database;
        this.references = references;
        this.audit = audit;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** The case of the first rule that holds; without any, the only case of the procedure. */
    Optional<String> derive(ProcedureVersion procedure, Map<String, Object> answers, LocalDate day) {
        var cases = procedure.cases().stream().map(ProcedureEvent.Case::code).toList();
        if (cases.size() == 1) {
            return Optional.of(cases.getFirst());
        }
        return database
                .query(
                        CaseRules::rule,
                        "select " + COLUMNS + " from case_rule where procedure_code = ? and valid_from <= ?"
                                + " and (valid_to is null or valid_to > ?) order by rank",
                        procedure.procedureCode(),
                        day,
                        day)
                .stream()
                .filter(rule -> cases.contains(rule.caseCode()) && rule.holds(answers))
                .map(CaseRule::caseCode)
                .findFirst();
    }

    CaseRule add(CaseRuleRequest request) {
        check(request);
        var added = database
                .query(
                        CaseRules::rule,
                        "insert into case_rule (procedure_code, case_code, rank, conditions, valid_from, valid_to)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing returning " + COLUMNS,
                        request.procedureCode(),
                        request.caseCode(),
                        request.rank(),
                        Payloads.write(request.conditions()),
                        request.validFrom(),
                        request.validTo())
                .stream()
                .findFirst()
                .orElseThrow(() -> wrong("rank", "Unique", "rule.intake.RankTaken", request.rank()));
        audit.record("add-case-rule", "case-rule", added.id().toString(), null, added);
        return added;
    }

    /** From a day on it derives nothing any more; what it derived before stays as it is. */
    CaseRule end(UUID id, LocalDate validTo) {
        var before = get(id);
        if (!validTo.isAfter(before.validFrom())) {
            throw wrong("validTo", "AfterValidFrom", "rule.intake.RuleEnd");
        }
        database.update("update case_rule set valid_to = ? where id = ?", validTo, id);
        var after = get(id);
        audit.record("end-case-rule", "case-rule", id.toString(), before, after);
        return after;
    }

    Page<CaseRule> of(@Nullable String procedureCode, PageRequest request) {
        var last = request.cursor(Position.class).map(Position::id).orElse(new UUID(0, 0));
        var rows = database.query(
                CaseRules::rule,
                "select " + COLUMNS + " from case_rule where (?::text is null or procedure_code = ?) and id > ?"
                        + " order by id limit ?",
                procedureCode,
                procedureCode,
                last,
                request.limit() + 1);
        return Page.of(rows, request, (CaseRule r) -> new Position(r.id()), r -> r, null);
    }

    private CaseRule get(UUID id) {
        return database.query(CaseRules::rule, "select " + COLUMNS + " from case_rule where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private void check(CaseRuleRequest request) {
        var procedure = references.procedureInForce(request.procedureCode(), request.validFrom());
        if (procedure.isEmpty()) {
            throw wrong("procedureCode", "InForce", "rule.intake.ProcedureOnDay", request.procedureCode());
        }
        if (procedure.get().caseOf(request.caseCode()).isEmpty()) {
            throw wrong("caseCode", "CaseOfProcedure", "rule.CaseOfProcedure", request.caseCode());
        }
        for (int i = 0; i < request.conditions().size(); i++) {
            if (!request.conditions().get(i).isSound()) {
                throw wrong("conditions[" + i + "].value", "Comparable", "rule.intake.ConditionValue");
            }
        }
        if (request.validTo() != null && !request.validTo().isAfter(request.validFrom())) {
            throw wrong("validTo", "AfterValidFrom", "rule.intake.RuleEnd");
        }
    }

    private static Problem wrong(String field, String rule, String message, Object... arguments) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation(field, rule, message, arguments);
    }

    private static CaseRule rule(ResultSet row) throws SQLException {
        return new CaseRule(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                List.of(Payloads.read(row.getString(5), Condition[].class)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }
}
