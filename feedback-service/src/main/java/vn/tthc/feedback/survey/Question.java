package vn.tthc.feedback.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a survey.
 *
 * @param options of SINGLE and MULTIPLE
 * @param from the least of SCALE and NUMBER
 * @param to the most of SCALE and NUMBER
 * @param next code of the question after it, or END; absent for the one that stands after it
 */
record Question(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_]{1,20}", message = "{rule.survey-code}")
        String code,

        @NotNull Type type,
        @NotBlank @Size(max = 500) String text,
        boolean required,
        @Nullable @Size(max = 20) List<@Valid @NotNull Option> options,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable @Size(max = 20) String next) {

    static final String END = "END";

    /** What may be answered. */
    enum Type {
        SINGLE,
        MULTIPLE,
        SCALE,
        NUMBER,
        TEXT
    }

    /** @param next where to go on after this answer, of SINGLE only; absent for where the question goes on */
    record Option(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_]{1,20}", message = "{rule.survey-code}")
            String code,

            @NotBlank @Size(max = 300) String text,
            @Nullable @Size(max = 20) String next) {}

    List<Option> choices() {
        return options == null ? List.of() : options;
    }

    Optional<Option> choice(@Nullable Object answer) {
        return choices().stream().filter(option -> option.code().equals(answer)).findFirst();
    }

    boolean isChoice() {
        return type == Type.SINGLE || type == Type.MULTIPLE;
    }

    /** Whether what is answered decides what is asked next. */
    boolean isFork() {
        return type == Type.SINGLE && choices().stream().anyMatch(option -> option.next() != null);
    }

    boolean isCounted() {
        return type == Type.SCALE || type == Type.NUMBER;
    }

    boolean isWithin(int number) {
        return (from == null || number >= from) && (to == null || number <= to);
    }
}
