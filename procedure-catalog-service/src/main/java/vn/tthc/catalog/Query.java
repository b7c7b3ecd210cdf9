package vn.tthc.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** Reads query parameters so that a wrong one is a 400 that names it; left to the framework it would be a 404. */
public final class Query {

    private static final int A_DAY = "2026-11-20".length();

    private Query() {}

    public static Optional<LocalDate> date(String name, @Nullable String text) {
        return optional(name, text, LocalDate::parse, "rule.date");
    }

    public static Optional<LocalTime> time(String name, @Nullable String text) {
        return optional(name, text, LocalTime::parse, "rule.time");
    }

    /** A moment must be given, with its offset. */
    public static OffsetDateTime moment(String name, @Nullable String text) {
        return optional(name, text, OffsetDateTime::parse, "rule.moment")
                .orElseThrow(() -> invalid(name, "NotNull", "rule.moment"));
    }

    /** A moment with its offset, or a day, which stands for its last moment: what was known on that day. */
    public static Optional<Instant> momentOrDay(String name, @Nullable String text) {
        return optional(
                name,
                text,
                t -> t.length() > A_DAY ? OffsetDateTime.parse(t).toInstant() : lastOf(t),
                "rule.momentOrDay");
    }

    private static Instant lastOf(String day) {
        var next = LocalDate.parse(day).plusDays(1).atStartOfDay(CivilTime.CIVIL_ZONE);
        return next.toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** One of the names must be given. */
    public static <E extends Enum<E>> E oneOf(String name, @Nullable String text, Class<E> type) {
        return optionalOneOf(name, text, type).orElseThrow(() -> invalid(name, "OneOf", "rule.oneOf", names(type)));
    }

    public static <E extends Enum<E>> Optional<E> optionalOneOf(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException e) {
            throw invalid(name, "OneOf", "rule.oneOf", names(type));
        }
    }

    private static <T> Optional<T> optional(
            String name, @Nullable String text, Function<String, T> parse, String message) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            throw invalid(name, "Format", message);
        }
    }

    private static String names(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static Problem invalid(String field, String rule, String message, Object... arguments) {
        return new Problem(CommonProblem.INVALID_REQUEST).violation(field, rule, message, arguments);
    }
}
