package vn.tthc.catalog.calendar;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/**
 * What would change if a calendar took the place of the one in use, for those who are to decide it.
 *
 * @param base the calendar in use that it is compared with
 * @param agencies how many agencies would work by it
 * @param examples dossiers received before such a day whose due date moves; a few, not all
 */
public record CalendarDifference(
        CalendarView draft,
        Base base,
        long agencies,
        boolean hoursChanged,
        List<CalendarView.Day> added,
        List<CalendarView.Day> removed,
        List<Changed> changed,
        List<Moved> examples) {

    private static final int MOST_EXAMPLES = 20;
    private static final List<Integer> LIMITS = List.of(1, 3, 5, 10);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** Which calendar is in use. */
    public record Base(String agencyCode, int number, String name) {}

    /** A day that both know and say differently. */
    public record Changed(LocalDate date, CalendarView.Day before, CalendarView.Day after) {}

    /** A dossier received then, with so many working days, and its due date now and then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(OffsetDateTime receivedAt, int workingDays, OffsetDateTime before, OffsetDateTime after) {}

    static CalendarDifference of(CalendarVersion base, CalendarVersion draft, long agencies) {
        var before = byDate(base);
        var after = byDate(draft);
        return new CalendarDifference(
                CalendarView.of(draft),
                new Base(base.agencyCode(), base.number(), base.name()),
                agencies,
                !base.workingHours().equals(draft.workingHours()),
                only(after, before),
                only(before, after),
                changed(before, after),
                examples(base.toWorkingCalendar(), draft.toWorkingCalendar(), dates(before, after)));
    }

    private static Map<LocalDate, CalendarDay> byDate(CalendarVersion calendar) {
        return calendar.days().stream().collect(toMap(CalendarDay::day, d -> d, (a, _) -> a, TreeMap::new));
    }

    private static List<CalendarView.Day> only(Map<LocalDate, CalendarDay> these, Map<LocalDate, CalendarDay> others) {
        return these.values().stream()
                .filter(d -> !others.containsKey(d.day()))
                .map(CalendarView.Day::of)
                .toList();
    }

    private static List<Changed> changed(Map<LocalDate, CalendarDay> before, Map<LocalDate, CalendarDay> after) {
        return before.values().stream()
                .flatMap(d -> Stream.ofNullable(after.get(d.day()))
                        .filter(other -> !other.equals(d))
                        .map(other -> new Changed(d.day(), CalendarView.Day.of(d), CalendarView.Day.of(other))))
                .toList();
    }

    private static TreeSet<LocalDate> dates(Map<LocalDate, CalendarDay> before, Map<LocalDate, CalendarDay> after) {
        var dates = new TreeSet<LocalDate>();
        Stream.of(before, after)
                .flatMap(days -> days.keySet().stream())
                .filter(date -> !Objects.equals(before.get(date), after.get(date)))
                .forEach(dates::add);
        return dates;
    }

    private static List<Moved> examples(WorkingCalendar before, WorkingCalendar after, TreeSet<LocalDate> dates) {
        return dates.stream()
                .map(date -> date.minusDays(1))
                .flatMap(received -> LIMITS.stream().map(limit -> moved(received, limit, before, after)))
                .flatMap(Stream::ofNullable)
                .limit(MOST_EXAMPLES)
                .toList();
    }

    private static @Nullable Moved moved(LocalDate day, int limit, WorkingCalendar before, WorkingCalendar after) {
        var received = day.atTime(NINE).atZone(CivilTime.CIVIL_ZONE).toOffsetDateTime();
        var now = due(received, limit, before);
        var then = due(received, limit, after);
        return now.equals(then) ? null : new Moved(received, limit, now, then);
    }

    private static OffsetDateTime due(OffsetDateTime received, int limit, WorkingCalendar calendar) {
        var limits = List.of(new Limit(limit, LimitUnit.WORKING_DAY));
        var due = Deadline.of(received.toInstant(), limits, null, calendar);
        return due.at().atZone(CivilTime.CIVIL_ZONE).toOffsetDateTime();
    }
}
