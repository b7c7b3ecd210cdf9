package vn.tthc.catalog.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.problem.Problem;

/**
 * The next version of an agency's calendar.
 *
 * @param activate take it into use at once; the default
 */
record CalendarRequest(
        @NotBlank @Size(max = 35) String agencyCode,
        @NotBlank @Size(max = 300) String name,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotEmpty @Size(max = 6) List<@Valid @NotNull Stretch> workingHours,
        @NotNull @Size(max = 1500) List<@Valid @NotNull Day> days,
        @Nullable Boolean activate) {

    /** A stretch of work in an ordinary day. */
    record Stretch(@NotNull LocalTime from, @NotNull LocalTime to) {}

    /** A day that differs from its week; with a part, only the morning or the afternoon of it. */
    record Day(
            @NotNull LocalDate date,
            @NotNull SpecialDay.Kind kind,
            @NotBlank @Size(max = 300) String name,
            SpecialDay.@Nullable Part part) {

        CalendarDay special() {
            return new CalendarDay(date, kind, name.strip(), part);
        }

        /** Names what a list of days says twice, or makes up on a day that is worked anyway. */
        static void check(List<Day> days, Problem problem) {
            var seen = new HashSet<LocalDate>();
            for (int i = 0; i < days.size(); i++) {
                var day = days.get(i);
                if (!seen.add(day.date())) {
                    problem.violation("days[" + i + "].date", "Unique", "rule.dayTwice", day.date());
                }
                if (day.kind() == SpecialDay.Kind.MAKE_UP_WORKING && !isWeekend(day.date())) {
                    problem.violation("days[" + i + "].kind", "Weekend", "rule.makeUpOnWeekend", day.date());
                }
            }
        }

        private static boolean isWeekend(LocalDate date) {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }

    boolean activates() {
        return activate == null || activate;
    }

    private WorkingHours hours() {
        return new WorkingHours(
                workingHours.stream().map(s -> new Hours(s.from(), s.to())).toList());
    }

    CalendarVersion.Content content() {
        return new CalendarVersion.Content(
                name.strip(),
                validFrom,
                validTo,
                hours(),
                days.stream().map(Day::special).toList());
    }

    /** Refuses a calendar that contradicts itself, naming every place. */
    void check() {
        var problem = new Problem(CatalogProblem.CALENDAR_INVALID);
        if (validTo != null && !validTo.isAfter(validFrom)) {
            problem.violation("validTo", "After", "rule.after", validFrom);
        }
        checkHours(problem);
        Day.check(days, problem);
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private void checkHours(Problem problem) {
        for (int i = 0; i < workingHours.size(); i++) {
            var stretch = workingHours.get(i);
            var startsAfter = i == 0 ? LocalTime.MIN : workingHours.get(i - 1).to();
            if (!stretch.from().isBefore(stretch.to()) || stretch.from().isBefore(startsAfter)) {
                problem.violation("workingHours[" + i + "]", "Ordered", "rule.hoursOrdered");
            }
        }
    }
}
