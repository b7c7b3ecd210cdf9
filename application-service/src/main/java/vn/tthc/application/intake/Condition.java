package vn.tthc.application.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one answer of the electronic form.
 *
 * @param field the member of the form; one inside another after a full stop
 * @param value what it is compared with, where it is compared
 */
record Condition(
        @NotBlank @Size(max = 200) String field,
        @NotNull Test is,
        @Nullable @Size(max = 200) String value) {

    /** How an answer is looked at. */
    enum Test {
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        LESS_THAN,
        GIVEN,
        MISSING;

        /** Whether it compares with a number. */
        boolean isOrder() {
            return this == AT_LEAST || this == LESS_THAN;
        }

        boolean compares() {
            return this != GIVEN && this != MISSING;
        }
    }

    /** Whether its value is one that the test can use. */
    boolean isSound() {
        return !is.compares() || (value != null && (!is.isOrder() || number(value) != null));
    }

    boolean holds(Map<String, Object> answers) {
        var answer = answer(answers);
        return switch (is) {
            case EQUAL -> answer != null && same(answer);
            case NOT_EQUAL -> answer != null && !same(answer);
            case AT_LEAST -> compared(answer) >= 0;
            case LESS_THAN -> answer != null && number(answer.toString()) != null && compared(answer) < 0;
            case GIVEN -> answer != null && !answer.toString().isBlank();
            case MISSING -> answer == null || answer.toString().isBlank();
        };
    }

    private boolean same(Object answer) {
        var left = number(answer.toString());
        var right = number(String.valueOf(value));
        return left != null && right != null
                ? left.compareTo(right) == 0
                : answer.toString().equals(value);
    }

    /** Below zero for what is no number. */
    private int compared(@Nullable Object answer) {
        var left = answer == null ? null : number(answer.toString());
        var right = number(String.valueOf(value));
        return left == null || right == null ? -1 : left.compareTo(right);
    }

    private @Nullable Object answer(Map<String, Object> answers) {
        Object at = answers;
        for (var name : field.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
