package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/** Reads the sub-cases: their own limit goes before what the ways of filing say, which is for people to read. */
final class CaseReader {

    private static final String END_OF_SAME_DAY_INTAKE = "15:00";

    private final Cleaner cleaner;
    private final Notes notes;
    private final Limits limits;
    private final PaperReader papers;

    CaseReader(Cleaner cleaner, Notes notes) {
        this.cleaner = cleaner;
        this.notes = notes;
        this.limits = new Limits(notes);
        this.papers = new PaperReader(cleaner, notes);
    }

    /** Never empty: a procedure without sub-cases has one whose code is its own. */
    List<Case> read(JsonNode cases, String procedureCode, MethodReader.Methods methods, List<Component> all) {
        var read = new ArrayList<Case>();
        for (int i = 0; i < cases.size(); i++) {
            var one = one(cases.get(i), procedureCode, methods, all, "cases[" + i + "]");
            if (read.contains(one)) {
                notes.changed("bỏ trường hợp lặp lại " + one.code(), "cases[" + i + "]");
            } else {
                read.add(one);
            }
        }
        if (read.isEmpty()) {
            var distinct = methods.methods().stream()
                    .map(m -> m.limits())
                    .filter(l -> !l.isEmpty())
                    .distinct()
                    .count();
            if (distinct > 1) {
                notes.changed("các cách thức có thời hạn khác nhau, lấy thời hạn dài nhất", "executionMethods");
            }
            read.add(new Case(
                    procedureCode, null, methods.limit(), cutOff(methods.limit(), methods), List.of(), List.of()));
        }
        read.sort(Comparator.comparing(c -> Objects.requireNonNullElse(c.code(), "")));
        return read;
    }

    private Case one(
            JsonNode node, String procedureCode, MethodReader.Methods methods, List<Component> all, String place) {
        var code = cleaner.line(node.path("code"), place + ".code");
        var name = cleaner.line(node.path("name"), place + ".name");
        var day = node.path("processingDay");
        var own = limits.read(day.path("qty"), unit(day), "", place + ".processingDay");
        var limit = own.isEmpty() ? methods.limit() : own;
        if (!own.isEmpty() && !methods.limit().isEmpty() && !own.equals(methods.limit())) {
            notes.changed("thời hạn của trường hợp khác với cách thức thực hiện, lấy của trường hợp", place);
        }
        return new Case(
                code == null ? procedureCode : code,
                name,
                limit,
                cutOff(limit, methods),
                List.of(),
                papersOf(node, name, all, place));
    }

    private static @Nullable String unit(JsonNode day) {
        var unit = day.path("type").asText("").strip();
        return unit.isEmpty() ? null : unit;
    }

    /** What is due the same day and comes in late counts from the next working day. */
    private @Nullable String cutOff(List<TimeLimit> limit, MethodReader.Methods methods) {
        var sameDay = limit.stream().anyMatch(l -> "SAME_DAY".equals(l.unit()));
        if (!sameDay) {
            return null;
        }
        return methods.cutOff() == null ? END_OF_SAME_DAY_INTAKE : methods.cutOff();
    }

    /** A case's own papers, or those under a heading that bears its name; otherwise it needs all of them. */
    private List<Component> papersOf(JsonNode node, @Nullable String name, List<Component> all, String place) {
        var own = papers.papers(node.path("profileComponents"), null, place + ".profileComponents");
        if (!own.isEmpty() || name == null) {
            return own;
        }
        return all.stream().filter(p -> name.equalsIgnoreCase(p.group())).toList();
    }
}
