package vn.tthc.workflow.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a way of a decision asks of the dossier's data, e.g. {@code channel = "ONLINE" and area > 250}.
 *
 * <p>Comparisons joined by {@code and}; an {@code or} is a second way to the same step. It is data, never code: nothing
 * is called, and what is not known is not equal, less or more than anything.
 */
public final class Condition {

    /** What every dossier says of itself; everything else is recorded by an earlier step. */
    static final Set<String> ALWAYS_KNOWN =
            Set.of("case", "channel", "procedure", "receivingAgency", "competentAgency");

    private static final Pattern AND = Pattern.compile("\\s+and\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*([A-Za-z][A-Za-z0-9_]{0,39})\\s*(<=|>=|!=|=|<|>)\\s*(?:\"([^\"]{0,200})\"|(-?\\d{1,15}(?:\\.\\d{1,6})?)|(true|false))\\s*");

    private final List<Comparison> comparisons;

    private Condition(List<Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    /** Empty where the text is no condition. */
    static Optional<Condition> parse(String text) {
        var comparisons = new ArrayList<Comparison>();
        for (var part : AND.split(text, -1)) {
            var match = COMPARISON.matcher(part);
            if (!match.matches()) {
                return Optional.empty();
            }
            comparisons.add(comparison(match));
        }
        return Optional.of(new Condition(List.copyOf(comparisons)));
    }

    private static Comparison comparison(Matcher match) {
        Object value = match.group(3);
        if (match.group(4) != null) {
            value = new BigDecimal(match.group(4));
        } else if (match.group(5) != null) {
            value = Boolean.valueOf(match.group(5));
        }
        return new Comparison(match.group(1), match.group(2), value);
    }

    boolean holds(Map<String, Object> facts) {
        return comparisons.stream().allMatch(one -> one.holds(facts.get(one.field())));
    }

    Set<String> fields() {
        var fields = new TreeSet<String>();
        comparisons.forEach(one -> fields.add(one.field()));
        return fields;
    }

    private record Comparison(String field, String operator, Object value) {

        boolean holds(@Nullable Object fact) {
            if (fact == null) {
                return false;
            }
            if (value instanceof BigDecimal number) {
                return decimal(fact)
                        .map(known -> accepts(known.compareTo(number)))
                        .orElse(false);
            }
            if (value instanceof Boolean) {
                return fact instanceof Boolean && accepts(fact.equals(value) ? 0 : 1);
            }
            return fact instanceof String known && accepts(known.compareTo(value.toString()));
        }

        private static Optional<BigDecimal> decimal(Object fact) {
            return fact instanceof Number ? Optional.of(new BigDecimal(fact.toString())) : Optional.empty();
        }

        private boolean accepts(int order) {
            return switch (operator) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }
}
