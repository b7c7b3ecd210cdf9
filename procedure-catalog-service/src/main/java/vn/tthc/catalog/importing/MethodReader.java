package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/** Reads the ways of filing, each with its time and its fees. */
final class MethodReader {

    /**
     * All ways of filing.
     *
     * @param limit the longest time that any of them states; empty when none states one that can be counted
     * @param cutOff the hour that their prose names, if any
     */
    record Methods(
            List<Method> methods,
            List<TimeLimit> limit,
            @Nullable String cutOff) {}

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Cleaner cleaner;
    private final Notes notes;
    private final Limits limits;
    private final Fees fees;

    MethodReader(Cleaner cleaner, Notes notes) {
        this.cleaner = cleaner;
        this.notes = notes;
        this.limits = new Limits(notes);
        this.fees = new Fees(cleaner, notes);
    }

    Methods read(JsonNode methods) {
        var read = new ArrayList<Method>();
        for (int i = 0; i < methods.size(); i++) {
            read.add(method(methods.get(i), "executionMethods[" + i + "]"));
        }
        var stated = read.stream()
                .map(Method::limits)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
        var cutOff = read.stream()
                .flatMap(m -> java.util.stream.Stream.of(m.limitText(), m.description()))
                .filter(Objects::nonNull)
                .flatMap(text -> Limits.cutOff(text).stream())
                .findFirst()
                .orElse(null);
        return new Methods(read, Limits.longest(stated).orElse(List.of()), cutOff);
    }

    private Method method(JsonNode method, String place) {
        var time = method.path("processingTime");
        var unit = cleaner.line(method.path("processingTimeUnit"), place + ".processingTimeUnit");
        var description = cleaner.prose(method.path("description"), place + ".description");
        return new Method(
                cleaner.line(method.path("submissionMethod"), place + ".submissionMethod"),
                time.isNumber() && time.decimalValue().abs().compareTo(MOST) < 0 ? time.decimalValue() : null,
                unit,
                time.isTextual() ? cleaner.line(time, place + ".processingTime") : null,
                limits.read(time, unit, description == null ? "" : description, place + ".processingTime"),
                description,
                fees.read(method.path("fees"), place + ".fees"));
    }
}
