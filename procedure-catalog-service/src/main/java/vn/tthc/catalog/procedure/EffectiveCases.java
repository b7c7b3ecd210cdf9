package vn.tthc.catalog.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/**
 * The cases of a procedure as a receptionist needs them: each with its own limit, fees and papers, never none at all.
 *
 * <p>National data states these now with the case, now with the way of filing; what the case says goes before.
 */
public final class EffectiveCases {

    private static final int PER_CASE = 500;
    private static final int PER_PART = 150;

    private EffectiveCases() {}

    public static List<Case> of(String procedureCode, ProcedureDocument document) {
        if (document.cases().isEmpty()) {
            return List.of(fill(document, procedureCode, document.name(), List.of(), null, List.of(), List.of()));
        }
        return document.cases().stream()
                .map(c -> fill(
                        document,
                        c.code() == null ? procedureCode : c.code(),
                        c.name(),
                        c.limits(),
                        c.cutOff(),
                        c.fees(),
                        c.components()))
                .toList();
    }

    /** Roughly how many bytes the cases take when they are told to other services. */
    public static long weight(String procedureCode, ProcedureDocument document) {
        return of(procedureCode, document).stream()
                .mapToLong(c -> PER_CASE
                        + c.components().stream()
                                .mapToLong(p -> PER_PART + bytes(p.name()))
                                .sum()
                        + c.fees().stream()
                                .mapToLong(f -> PER_PART + bytes(f.description()) + tiers(f))
                                .sum())
                .sum();
    }

    private static long tiers(CaseFee fee) {
        return fee.perUnit() == null
                ? 0
                : (long) PER_PART * fee.perUnit().tiers().size();
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Case fill(
            ProcedureDocument document,
            String code,
            @Nullable String name,
            List<TimeLimit> limits,
            @Nullable String cutOff,
            List<CaseFee> fees,
            List<Component> components) {
        return new Case(
                code,
                name == null || name.isBlank() ? document.name() : name,
                limits.isEmpty() ? limitsOf(document) : limits,
                cutOff,
                fees.isEmpty() ? feesOf(document) : fees,
                components.isEmpty() ? document.dossierComponents() : components);
    }

    /** The limit of the first way of filing that has one. */
    private static List<TimeLimit> limitsOf(ProcedureDocument document) {
        return document.executionMethods().stream()
                .map(EffectiveCases::limitsOf)
                .filter(limits -> !limits.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<TimeLimit> limitsOf(Method method) {
        var time = method.processingTime();
        if (!method.limits().isEmpty() || time == null || method.processingTimeUnit() == null) {
            return method.limits();
        }
        return time.stripTrailingZeros().scale() > 0
                ? List.of()
                : List.of(new TimeLimit(time.intValue(), method.processingTimeUnit()));
    }

    private static List<CaseFee> feesOf(ProcedureDocument document) {
        return document.executionMethods().stream()
                .flatMap(m -> m.fees().stream()
                        .map(f -> new CaseFee(
                                m.submissionMethod(), f.type(), f.value(), f.currency(), f.description(), f.perUnit())))
                .filter(f -> Objects.nonNull(f.channel()))
                .distinct()
                .toList();
    }
}
