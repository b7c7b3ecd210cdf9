package vn.tthc.platform.form;

import java.util.List;
import vn.tthc.platform.problem.Problem;

/** One place in a schema or in answers that is not as it must be; never repeats what a person wrote there. */
public record FormFinding(String field, String rule, String message, List<Object> arguments) {

    static FormFinding of(String field, String rule, String message, Object... arguments) {
        return new FormFinding(field, rule, message, List.of(arguments));
    }

    /** Adds findings to a problem, below the member that holds the form. */
    public static Problem addTo(Problem problem, String member, List<FormFinding> findings) {
        findings.forEach(f -> problem.violation(
                f.path(member), f.rule(), f.message(), f.arguments().toArray()));
        return problem;
    }

    /** The field below the member that holds the form. */
    public String path(String member) {
        return field.isEmpty() || field.startsWith("[") ? member + field : member + "." + field;
    }
}
