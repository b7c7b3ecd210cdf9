package vn.tthc.catalog.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.catalog.decision.DecisionRequest.ItemRequest;
import vn.tthc.catalog.decision.Kind;
import vn.tthc.catalog.procedure.Html;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.MethodFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureDocument.Step;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/** Makes an item of a row. What is missing is left to the check of the decision; what cannot be read is named here. */
final class RowReader {

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4})\\s+(\\p{L}+(?:\\s+\\p{L}+)*)");
    private static final Pattern SAME_DAY = Pattern.compile("(?iu)trong ngày|SAME_DAY");
    private static final String BAR = "\\s*[|]\\s*";

    private final AnnexRow row;
    private final List<RowFinding> findings;

    private RowReader(AnnexRow row, List<RowFinding> findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Empty when nobody could say what the row is about. */
    static Optional<ItemRequest> read(AnnexRow row, List<RowFinding> findings) {
        return new RowReader(row, findings).item();
    }

    private Optional<ItemRequest> item() {
        var kind = row.text(Column.KIND).flatMap(Vocabulary.KINDS::code);
        var code = row.text(Column.CODE);
        if (kind.isEmpty()) {
            refuse(Column.KIND, "OneOf", "rule.oneOf", Vocabulary.KINDS.all());
        }
        if (code.isEmpty()) {
            refuse(Column.CODE, "Required", "rule.required");
        }
        if (kind.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        var version = number(Column.VERSION);
        return Optional.of(new ItemRequest(
                Kind.valueOf(kind.get()),
                code.get(),
                row.text(Column.REPLACES).orElse(null),
                version,
                row.text(Column.NOTE).orElse(null),
                says() ? Html.sanitise(document()) : null));
    }

    private boolean says() {
        return row.text(Column.NAME).isPresent();
    }

    private ProcedureDocument document() {
        return new ProcedureDocument(
                null,
                row.text(Column.NAME).orElse(null),
                row.text(Column.SECTOR).orElse(null),
                coded(Column.FORMALITY, Vocabulary.FORMALITY).orElse("NOT_ASSIGNED_REGULATION"),
                coded(Column.TYPE, Vocabulary.TYPES).orElse("STANDARD"),
                null,
                null,
                null,
                codes(Column.LEVELS, Vocabulary.LEVELS),
                false,
                false,
                false,
                false,
                false,
                row.lines(Column.STEPS).stream().map(l -> new Step(null, l)).toList(),
                methods(),
                number(Column.SETS),
                row.lines(Column.COMPONENTS).stream().map(this::component).toList(),
                List.of(),
                row.words(Column.SUBJECTS),
                agencies(Column.EXECUTING),
                List.of(),
                List.of(),
                agencies(Column.COORDINATING),
                List.of(),
                references(Column.BASES),
                references(Column.RESULTS),
                row.text(Column.CONDITIONS).orElse(null),
                List.of(),
                null,
                null);
    }

    private List<String> agencies(Column column) {
        return row.words(column).stream().map(AgencyCode::canonicalOrSame).toList();
    }

    private List<Method> methods() {
        var limits = limits();
        var fees = fees();
        return codes(Column.METHODS, Vocabulary.CHANNELS).stream()
                .map(channel -> new Method(
                        channel,
                        null,
                        null,
                        null,
                        limits,
                        null,
                        fees.stream()
                                .filter(f -> f.channel() == null || f.channel().equals(channel))
                                .map(ChannelFee::fee)
                                .toList()))
                .toList();
    }

    /** Terms that follow one another stand one a line or with a plus between them. */
    private List<TimeLimit> limits() {
        var limits = new ArrayList<TimeLimit>();
        for (var line : row.lines(Column.LIMIT)) {
            for (var term : line.split("[+]")) {
                limit(term.strip()).ifPresent(limits::add);
            }
        }
        return limits;
    }

    private Optional<TimeLimit> limit(String term) {
        if (SAME_DAY.matcher(term).matches()) {
            return Optional.of(new TimeLimit(1, "SAME_DAY"));
        }
        var match = LIMIT.matcher(term);
        var unit = match.matches() ? Vocabulary.UNITS.code(match.group(2)) : Optional.<String>empty();
        if (unit.isEmpty()) {
            refuse(Column.LIMIT, "Limit", "rule.annexLimit", term);
            return Optional.empty();
        }
        return Optional.of(new TimeLimit(Integer.parseInt(match.group(1)), unit.get()));
    }

    /** A fee of one channel, or of all. */
    private record ChannelFee(@Nullable String channel, MethodFee fee) {}

    private List<ChannelFee> fees() {
        var fees = new ArrayList<ChannelFee>();
        for (var line : row.lines(Column.FEES)) {
            fee(line).ifPresentOrElse(fees::add, () -> refuse(Column.FEES, "Fee", "rule.annexFee", line));
        }
        return fees;
    }

    private Optional<ChannelFee> fee(String line) {
        var parts = List.of(line.split(BAR, 4));
        var channel = Vocabulary.CHANNELS.code(parts.getFirst());
        var rest = channel.isPresent() ? parts.subList(1, parts.size()) : List.of(line.split(BAR, 3));
        if (rest.size() < 2) {
            return Optional.empty();
        }
        return FeeCell.read(rest.get(1)).flatMap(cell -> {
            var words = rest.size() > 2 ? rest.get(2) : cell.isByResolution() ? rest.get(1) : null;
            return Vocabulary.FEES
                    .code(rest.getFirst())
                    .map(kind -> new MethodFee(kind, cell.amount(), null, words, cell.perUnit()))
                    .map(fee -> new ChannelFee(channel.orElse(null), fee));
        });
    }

    private Component component(String line) {
        var parts = line.split(BAR);
        var coded = parts.length > 1;
        var name = coded ? parts[1] : parts[0];
        return new Component(
                coded && !parts[0].isBlank() ? parts[0] : null,
                name,
                null,
                count(parts, 2, 1),
                count(parts, 3, 0),
                true,
                false,
                false,
                List.of());
    }

    private int count(String[] parts, int index, int otherwise) {
        if (parts.length <= index) {
            return otherwise;
        }
        if (!parts[index].matches("\\d{1,3}")) {
            refuse(Column.COMPONENTS, "Number", "rule.number", parts[index]);
            return otherwise;
        }
        return Integer.parseInt(parts[index]);
    }

    private List<Reference> references(Column column) {
        return row.lines(column).stream()
                .map(l -> l.split(BAR, 2))
                .map(p -> p.length > 1 ? new Reference(p[0], p[1]) : new Reference(null, p[0]))
                .toList();
    }

    private Optional<String> coded(Column column, Vocabulary vocabulary) {
        return row.text(column).flatMap(text -> code(column, vocabulary, text));
    }

    private List<String> codes(Column column, Vocabulary vocabulary) {
        return row.words(column).stream()
                .flatMap(word -> code(column, vocabulary, word).stream())
                .toList();
    }

    private Optional<String> code(Column column, Vocabulary vocabulary, String text) {
        var code = vocabulary.code(text);
        if (code.isEmpty()) {
            refuse(column, "OneOf", "rule.oneOf", vocabulary.all());
        }
        return code;
    }

    private @Nullable Integer number(Column column) {
        var text = row.text(column).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            refuse(column, "Number", "rule.number", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private void refuse(Column column, String rule, String message, Object... arguments) {
        findings.add(new RowFinding(row.number(), column, rule, message, List.of(arguments)));
    }
}
