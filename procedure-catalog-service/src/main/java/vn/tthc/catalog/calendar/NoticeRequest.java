package vn.tthc.catalog.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.Problem;

/**
 * The yearly notice of days off and days made up: every day of that year that differs from its week. Other years and
 * the hours of work stay as they are.
 */
record NoticeRequest(
        @Min(2000) @Max(2100) @Schema(examples = "2027") int year,

        @NotBlank @Size(max = 300) @Schema(examples = "Thông báo 6150/TB-BNV")
        String name,

        @NotNull @Size(max = 366) List<CalendarRequest.@Valid @NotNull Day> days) {

    void check() {
        var problem = new Problem(CatalogProblem.CALENDAR_INVALID);
        CalendarRequest.Day.check(days, problem);
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).date().getYear() != year) {
                problem.violation(
                        "days[" + i + "].date",
                        "Year",
                        "rule.dayOfYear",
                        days.get(i).date(),
                        year);
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** The calendar in use with this year put in place of what it said; it lasts at least to the end of the year. */
    CalendarVersion.Content over(CalendarVersion base) {
        var merged = Stream.concat(
                        base.days().stream().filter(d -> d.day().getYear() != year),
                        days.stream().map(CalendarRequest.Day::special))
                .sorted(Comparator.comparing(CalendarDay::day))
                .toList();
        return new CalendarVersion.Content(name.strip(), base.validFrom(), end(base), base.workingHours(), merged);
    }

    private @Nullable LocalDate end(CalendarVersion base) {
        var end = base.validTo();
        var yearEnd = LocalDate.of(year + 1, 1, 1);
        return end == null || end.isAfter(yearEnd) ? end : yearEnd;
    }
}
