package vn.tthc.workflow.progress;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * How a step ends.
 *
 * @param outcome names the step to go on with, where several may follow; else it is a word for the record
 * @param lease the number of the claim it is done under, for clients that may be left behind
 * @param data what the step found out, under the names that the process gives it; never of a person
 */
record Completion(
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Long lease,
        Map<String, Object> data) {

    private static final int MOST_CHARACTERS = 200;

    Completion {
        data = Map.copyOf(data);
    }

    /** Refuses what the step does not record, and what is neither a word, a number nor a yes or no. */
    void requireAskedFor(Collection<String> asked) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        new TreeMap<>(data).forEach((name, value) -> {
            if (!asked.contains(name)) {
                problem.violation("data." + name, "Recorded", "rule.Recorded", name, String.join(", ", asked));
            } else if (!isPlain(value)) {
                problem.violation("data." + name, "Plain", "rule.Plain", name, MOST_CHARACTERS);
            }
        });
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof String text && text.length() <= MOST_CHARACTERS;
    }
}
