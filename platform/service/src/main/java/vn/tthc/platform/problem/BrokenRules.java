package vn.tthc.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns what Bean Validation found into violations with our words. */
final class BrokenRules {

    private static final String BUILT_IN = "{jakarta.validation.constraints.";
    private static final String BUILT_IN_HIBERNATE = "{org.hibernate.validator.constraints.";

    private BrokenRules() {}

    /** Null when it was our own answer that broke a rule: that is no fault of the caller's. */
    static @Nullable Problem problem(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations();
        if (violations.stream().anyMatch(BrokenRules::isOurs)) {
            return null;
        }
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        violations.stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(v -> add(problem, v));
        return problem;
    }

    private static void add(Problem problem, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var rule = descriptor.getAnnotation().annotationType().getSimpleName();
        problem.violation(
                field(violation.getPropertyPath()),
                rule,
                key(violation.getMessageTemplate(), rule),
                descriptor.getAttributes());
    }

    /** A message written at the constraint is a key of ours, or the text itself. */
    private static String key(String template, String rule) {
        if (template.startsWith(BUILT_IN) || template.startsWith(BUILT_IN_HIBERNATE)) {
            return "rule." + rule;
        }
        return template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** Without the names of the method and of its parameter, unless the parameter is the field. */
    private static String field(Path path) {
        var field = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            append(field, node);
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable()) {
            field.append('[')
                    .append(node.getIndex() == null ? node.getKey() : node.getIndex())
                    .append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
