package vn.tthc.platform.calendar;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from its week, and the name people know it by.
 *
 * @param part the half that differs, where the other is as in any week; null for the whole day
 */
public record SpecialDay(Kind kind, String name, @Nullable Part part) {

    /** A whole day. */
    public SpecialDay(Kind kind, String name) {
        this(kind, name, null);
    }

    /** Why it differs. */
    public enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** A day off in place of a holiday that fell on a weekend, or swapped against a {@link #MAKE_UP_WORKING}. */
        COMPENSATORY_OFF,
        /** A Saturday or Sunday worked in place of a swapped day. */
        MAKE_UP_WORKING,
        /** This agency alone is closed, e.g. by a flood. */
        LOCAL_CLOSURE
    }

    /** Half a day, up to noon or from noon on. */
    public enum Part {
        MORNING(LocalTime.MIN, LocalTime.NOON),
        AFTERNOON(LocalTime.NOON, LocalTime.MAX);

        private final LocalTime from;
        private final LocalTime to;

        Part(LocalTime from, LocalTime to) {
            this.from = from;
            this.to = to;
        }

        private Part other() {
            return this == MORNING ? AFTERNOON : MORNING;
        }

        private List<Hours> of(List<Hours> day) {
            return day.stream()
                    .filter(h -> h.from().isBefore(to) && h.to().isAfter(from))
                    .map(h -> new Hours(later(h.from(), from), earlier(h.to(), to)))
                    .toList();
        }
    }

    /** What of an ordinary day's hours is worked on this one. */
    List<Hours> worked(List<Hours> ordinary) {
        var works = kind == Kind.MAKE_UP_WORKING;
        if (part == null) {
            return works ? ordinary : List.of();
        }
        return (works ? part : part.other()).of(ordinary);
    }

    private static LocalTime later(LocalTime a, LocalTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalTime earlier(LocalTime a, LocalTime b) {
        return a.isBefore(b) ? a : b;
    }
}
