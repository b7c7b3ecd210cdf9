package vn.tthc.catalog.annex;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.ItemView;
import vn.tthc.catalog.procedure.EffectiveCases;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/** Says an item in the words of an annex. Sub-cases have no room in a row; the whole of them is in the interface. */
final class RowWriter {

    private RowWriter() {}

    static Map<Column, String> row(ItemView item) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.KIND, Vocabulary.KINDS.words(item.kind().name()));
        cells.put(Column.CODE, item.procedureCode());
        cells.put(Column.REPLACES, Objects.requireNonNullElse(item.replaces(), ""));
        cells.put(Column.VERSION, item.version() == null ? "" : item.version().toString());
        cells.put(Column.NOTE, Objects.requireNonNullElse(item.changeNote(), ""));
        var document = item.procedure();
        if (document != null) {
            content(item.procedureCode(), document, cells);
        }
        return cells;
    }

    private static void content(String code, ProcedureDocument p, Map<Column, String> cells) {
        cells.put(Column.NAME, text(p.name()));
        cells.put(Column.SECTOR, text(p.sectorCode()));
        cells.put(Column.FORMALITY, Vocabulary.FORMALITY.words(p.formalityType()));
        cells.put(Column.TYPE, Vocabulary.TYPES.words(p.type()));
        cells.put(Column.LEVELS, lines(p.levels().stream().map(Vocabulary.LEVELS::words)));
        cells.put(Column.STEPS, lines(p.executionSteps().stream().map(RowWriter::step)));
        cells.put(
                Column.METHODS,
                lines(p.executionMethods().stream()
                        .map(m -> Vocabulary.CHANNELS.words(m.submissionMethod()))
                        .distinct()));
        cells.put(
                Column.LIMIT,
                lines(EffectiveCases.of(code, p).getFirst().limits().stream().map(RowWriter::limit)));
        cells.put(Column.FEES, lines(p.executionMethods().stream().flatMap(RowWriter::fees)));
        cells.put(Column.COMPONENTS, lines(p.dossierComponents().stream().map(RowWriter::component)));
        cells.put(Column.SETS, p.numberOfSets() == null ? "" : p.numberOfSets().toString());
        cells.put(Column.SUBJECTS, lines(p.subjectTypes().stream()));
        cells.put(Column.EXECUTING, lines(p.executingAgencies().stream()));
        cells.put(Column.COORDINATING, lines(p.coordinatingAgencies().stream()));
        cells.put(Column.BASES, references(p.legalBases()));
        cells.put(Column.RESULTS, references(p.results()));
        cells.put(Column.CONDITIONS, text(p.requirementsAndConditions()));
    }

    /** A step is one line, however its description was broken. */
    private static String step(ProcedureDocument.Step step) {
        return Stream.of(text(step.name()), text(step.description()))
                .filter(t -> !t.isBlank())
                .collect(joining(": "))
                .replaceAll("\\s*\\R\\s*", " ");
    }

    private static String limit(TimeLimit limit) {
        return "SAME_DAY".equals(limit.unit())
                ? "Trong ngày"
                : limit.quantity() + " " + Vocabulary.UNITS.words(limit.unit());
    }

    private static Stream<String> fees(Method method) {
        return method.fees().stream()
                .filter(f -> f.currency() == null)
                .map(f -> Stream.of(
                                Vocabulary.CHANNELS.words(method.submissionMethod()),
                                Vocabulary.FEES.words(f.type()),
                                FeeCell.written(f.value(), f.perUnit()),
                                text(f.description()))
                        .filter(t -> !t.isBlank())
                        .collect(joining(" | ")));
    }

    private static String component(ProcedureDocument.Component c) {
        return text(c.code()) + " | " + text(c.name()) + " | " + c.originals() + " | " + c.copies();
    }

    private static String references(List<Reference> references) {
        return lines(
                references.stream().map(r -> r.code() == null ? text(r.name()) : r.code() + " | " + text(r.name())));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(joining("\n"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
