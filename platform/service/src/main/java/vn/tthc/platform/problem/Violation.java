package vn.tthc.platform.problem;

import java.util.List;

/**
 * One field that breaks one rule.
 *
 * @param field path of the field in the request, e.g. {@code applicant.phone} or {@code items[2].code}
 * @param rule short stable name of the rule, e.g. {@code NotBlank}
 * @param message key of a text in the problem bundles, or the text itself
 */
public record Violation(String field, String rule, String message, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }
}
