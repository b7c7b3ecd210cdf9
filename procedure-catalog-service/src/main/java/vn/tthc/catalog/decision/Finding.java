package vn.tthc.catalog.decision;

import java.util.Collection;
import java.util.List;
import vn.tthc.platform.problem.Problem;

/**
 * Something that speaks against publishing an item: an error always does, a warning until somebody has confirmed it.
 *
 * @param field where, from the top of the decision: {@code items[3].procedure.legalBases}
 * @param message key of its text in {@code problems_*.properties}
 */
public record Finding(String field, String rule, String message, List<Object> arguments, boolean warning) {

    /** More than these help nobody; the first ones are answered. */
    static final int MOST = 200;

    static Finding of(String field, String rule, String message, Object... arguments) {
        return new Finding(field, rule, message, List.of(arguments), false);
    }

    static Finding warning(String field, String rule, String message, Object... arguments) {
        return new Finding(field, rule, message, List.of(arguments), true);
    }

    static Problem addTo(Problem problem, Collection<Finding> findings) {
        findings.stream()
                .limit(MOST)
                .forEach(f -> problem.violation(
                        f.field(), f.rule(), f.message(), f.arguments().toArray()));
        return problem.with("findings", findings.size());
    }
}
