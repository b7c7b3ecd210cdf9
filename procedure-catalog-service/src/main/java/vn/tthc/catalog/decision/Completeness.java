package vn.tthc.catalog.decision;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.EffectiveCases;
import vn.tthc.catalog.procedure.Html;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;
import vn.tthc.platform.calendar.LimitUnit;

/**
 * Whether a procedure has the parts without which it may not be published: a–g of NĐ 63/2010 Đ8.2 and a legal basis
 * (rule B1), each readable by a machine.
 */
public final class Completeness {

    private static final Set<String> CHANNELS = Set.of("DIRECT", "ONLINE", "POSTAL");
    private static final Set<String> FEE_KINDS = Set.of("FEE", "SERVICE_FEE", "PRICE_LEVEL");
    private static final Set<String> FORMALITY = Set.of("ASSIGNED_REGULATION", "NOT_ASSIGNED_REGULATION", "OTHER");
    private static final Set<String> TYPES = Set.of("STANDARD", "SPECIFIC", "STANDARD_INTERNAL");
    private static final Set<String> UNITS =
            Set.copyOf(Arrays.stream(LimitUnit.values()).map(Enum::name).toList());
    private static final Pattern SUBJECT = Pattern.compile("[ĐD]T\\d{1,2}");
    private static final int LONGEST_LIMIT = 3650;

    /** What one event can carry, with room to spare; the longest real procedure has a third of it. */
    private static final long HEAVIEST = 700_000;

    private final String path;
    private final String procedureCode;
    private final ProcedureDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private Completeness(String path, String procedureCode, ProcedureDocument document) {
        this.path = path;
        this.procedureCode = procedureCode;
        this.document = document;
    }

    /** All that is missing or unreadable, each with its path from {@code path}. */
    public static List<Finding> check(String path, String procedureCode, ProcedureDocument document) {
        var check = new Completeness(path, procedureCode, document);
        check.identity();
        check.parts();
        check.methods();
        check.cases();
        return check.findings;
    }

    private void identity() {
        if (document.code() != null && !document.code().strip().equals(procedureCode)) {
            refuse("code", "Same", "rule.sameCode", procedureCode);
        }
        require("name", isBlank(Html.plain(document.name())));
        require("sectorCode", isBlank(document.sectorCode()));
        oneOf("formalityType", document.formalityType(), FORMALITY);
        oneOf("type", document.type(), TYPES);
    }

    private void parts() {
        require(
                "executionSteps",
                document.executionSteps().stream().allMatch(s -> isBlank(s.description()) && isBlank(s.name())));
        require("executionMethods", document.executionMethods().isEmpty());
        var sets = document.numberOfSets();
        require("numberOfSets", sets == null || sets < 1);
        require("subjectTypes", document.subjectTypes().isEmpty());
        for (int i = 0; i < document.subjectTypes().size(); i++) {
            if (!SUBJECT.matcher(document.subjectTypes().get(i)).matches()) {
                refuse("subjectTypes[" + i + "]", "SubjectType", "rule.subjectType");
            }
        }
        require("executingAgencies", document.executingAgencies().isEmpty() && noExecutingGroup());
        require("legalBases", document.legalBases().stream().allMatch(b -> isBlank(b.code()) && isBlank(b.name())));
    }

    private boolean noExecutingGroup() {
        return document.unitGroups().stream().noneMatch(g -> "EXECUTING".equals(g.role()));
    }

    private void methods() {
        for (int i = 0; i < document.executionMethods().size(); i++) {
            method("executionMethods[" + i + "]", document.executionMethods().get(i));
        }
    }

    private void method(String at, Method method) {
        oneOf(at + ".submissionMethod", method.submissionMethod(), CHANNELS);
        limits(at + ".limits", method.limits());
        if (method.processingTime() != null
                && isBlank(method.processingTimeUnit())
                && method.limits().isEmpty()) {
            refuse(at + ".processingTimeUnit", "Required", "rule.limitUnit");
        }
        for (int i = 0; i < method.fees().size(); i++) {
            var fee = method.fees().get(i);
            oneOf(at + ".fees[" + i + "].type", fee.type(), FEE_KINDS);
            findings.addAll(FeeRules.check(path + "." + at + ".fees[" + i + "]", "value", fee.value(), fee.perUnit()));
        }
    }

    /** A case without a limit or without papers makes the whole procedure incomplete: nobody could receive under it. */
    private void cases() {
        if (EffectiveCases.weight(procedureCode, document) > HEAVIEST) {
            refuse("cases", "Size", "rule.tooHeavy");
        }
        var effective = EffectiveCases.of(procedureCode, document);
        var named = !document.cases().isEmpty();
        var codes = new HashSet<String>();
        for (int i = 0; i < effective.size(); i++) {
            var at = named ? "cases[" + i + "]" : "";
            var c = effective.get(i);
            require(named ? at + ".limits" : "executionMethods", c.limits().isEmpty());
            require(
                    named ? at + ".components" : "dossierComponents",
                    c.components().isEmpty());
            oneCase(at.isEmpty() ? "executionMethods" : at, c, codes);
        }
    }

    private void oneCase(String at, Case c, Set<String> codes) {
        var code = c.code();
        if (code == null || !isOurs(code)) {
            refuse(at + ".code", "SubCaseCode", "rule.subCaseCode", procedureCode);
        } else if (!codes.add(code)) {
            refuse(at + ".code", "Unique", "rule.twice", code);
        }
        limits(at + ".limits", c.limits());
        if (c.cutOff() != null && !isTime(c.cutOff())) {
            refuse(at + ".cutOff", "Format", "rule.time");
        }
        for (int i = 0; i < c.fees().size(); i++) {
            fee(at + ".fees[" + i + "]", c.fees().get(i));
        }
        for (int i = 0; i < c.components().size(); i++) {
            var component = c.components().get(i);
            require(at + ".components[" + i + "].name", isBlank(component.name()));
            if (component.originals() < 0 || component.copies() < 0) {
                refuse(at + ".components[" + i + "]", "PositiveOrZero", "rule.notNegative");
            }
        }
    }

    private boolean isOurs(String code) {
        return code.equals(procedureCode) || code.matches(Pattern.quote(procedureCode) + "[.]\\d{2}");
    }

    private void fee(String at, CaseFee fee) {
        oneOf(at + ".channel", fee.channel(), CHANNELS);
        oneOf(at + ".kind", fee.kind(), FEE_KINDS);
        findings.addAll(FeeRules.check(path + "." + at, "amount", fee.amount(), fee.perUnit()));
    }

    private void limits(String at, List<TimeLimit> limits) {
        for (int i = 0; i < limits.size(); i++) {
            var limit = limits.get(i);
            oneOf(at + "[" + i + "].unit", limit.unit(), UNITS);
            var least = "SAME_DAY".equals(limit.unit()) ? 0 : 1;
            if (limit.quantity() < least || limit.quantity() > LONGEST_LIMIT) {
                refuse(at + "[" + i + "].quantity", "Range", "rule.Range", least, LONGEST_LIMIT);
            }
        }
    }

    private void oneOf(String at, @Nullable String value, Set<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            refuse(
                    at,
                    "OneOf",
                    "rule.oneOf",
                    String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private void require(String at, boolean missing) {
        if (missing) {
            refuse(at, "Required", "rule.required");
        }
    }

    private void refuse(String at, String rule, String message, Object... arguments) {
        findings.add(Finding.of(path + "." + at, rule, message, arguments));
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
