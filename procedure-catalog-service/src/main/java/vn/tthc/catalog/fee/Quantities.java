package vn.tthc.catalog.fee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** What a caller says he has counted: a number, or where several things are counted each with its name, trang:12. */
final class Quantities {

    private static final Pattern NAMED = Pattern.compile("(?:(.+):)?(\\d{1,9})");

    private Quantities() {}

    /**
     * How many there are of all that must be counted.
     *
     * @param counted what must be, each with the most there may be of it; anything else that is given is left aside
     */
    static Map<String, Long> of(List<String> given, Map<String, Long> counted) {
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        var read = read(given, counted.keySet(), problem);
        counted.forEach((unit, most) -> {
            var quantity = read.get(unit);
            if (quantity == null) {
                problem.violation("quantity", "Required", "rule.quantityOf", unit);
            } else if (quantity < 1 || quantity > most) {
                problem.violation("quantity", "Range", "rule.Range", 1, most);
            }
        });
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return read;
    }

    private static Map<String, Long> read(List<String> given, Set<String> units, Problem problem) {
        Map<String, Long> read = new HashMap<>();
        for (var text : given) {
            var match = NAMED.matcher(text.strip());
            if (!match.matches()) {
                problem.violation("quantity", "Format", "rule.quantity");
            } else if (match.group(1) != null) {
                read.put(match.group(1).strip(), Long.valueOf(match.group(2)));
            } else if (units.size() == 1) {
                read.put(units.iterator().next(), Long.valueOf(match.group(2)));
            }
        }
        return read;
    }
}
