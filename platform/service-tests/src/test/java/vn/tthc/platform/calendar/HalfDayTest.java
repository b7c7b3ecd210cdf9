package vn.tthc.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.platform.calendar.Calendars.PROVINCE;
import static vn.tthc.platform.calendar.Calendars.at;
import static vn.tthc.platform.calendar.Calendars.civil;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.catalog.CalendarEvent;

/** Days of which only one half is worked: Thursday and Friday afternoon off, Saturday morning made up. */
class HalfDayTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    private static final WorkingCalendar HALVES = new WorkingCalendar(
            "halves",
            PROVINCE.hours(),
            Map.of(
                    THURSDAY,
                    off(SpecialDay.Part.AFTERNOON),
                    THURSDAY.plusDays(1),
                    off(SpecialDay.Part.AFTERNOON),
                    THURSDAY.plusDays(2),
                    new SpecialDay(SpecialDay.Kind.MAKE_UP_WORKING, "làm bù", SpecialDay.Part.MORNING),
                    THURSDAY.plusDays(5),
                    off(SpecialDay.Part.MORNING)));

    private static SpecialDay off(SpecialDay.Part part) {
        return new SpecialDay(SpecialDay.Kind.LOCAL_CLOSURE, "mất điện", part);
    }

    @ParameterizedTest(name = "{0} + {1} {2} = {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-02T09:00 | 1 | WORKING_DAY | 2026-12-04T11:30 | two mornings make one working day
            2026-12-02T09:00 | 2 | WORKING_DAY | 2026-12-07T17:00 | the made-up morning is half of the second
            2026-12-01T09:00 | 1 | WORKING_DAY | 2026-12-02T17:00 | whole days are whole
            2026-12-03T10:30 | 2 | HOUR        | 2026-12-04T08:30 | one hour to the end of the morning, one on Friday
            2026-12-03T14:00 | 1 | HOUR        | 2026-12-04T08:30 | received in the free afternoon
            2026-12-08T08:00 | 1 | HOUR        | 2026-12-08T14:30 | the free half is the morning
            2026-12-03T09:00 | 0 | SAME_DAY    | 2026-12-03T11:30 | until the agency closes
            2026-12-03T13:00 | 0 | SAME_DAY    | 2026-12-04T11:30 | closed by then
            2026-12-04T09:00 | 1 | DAY         | 2026-12-05T11:30 | ends on the made-up morning
            """)
    void a_half_day_gives_half(String received, int quantity, LimitUnit unit, String due, String why) {
        assertThat(civil(due(received, quantity, unit, null).at())).as(why).isEqualTo(due);
    }

    @Test
    void what_comes_in_after_the_one_half_that_is_worked_comes_in_after_the_cut_off() {
        var afternoon = due("2026-12-03T14:00", 1, LimitUnit.SAME_DAY, LocalTime.of(15, 0));
        var morning = due("2026-12-03T11:00", 1, LimitUnit.SAME_DAY, LocalTime.of(15, 0));

        assertThat(civil(afternoon.at())).isEqualTo("2026-12-04T11:30");
        assertThat(afternoon.days().getFirst().reason()).contains("sau 11:30");
        assertThat(civil(morning.at())).isEqualTo("2026-12-03T11:30");
    }

    @Test
    void each_half_says_to_which_working_day_it_belongs() {
        assertThat(due("2026-12-02T09:00", 1, LimitUnit.WORKING_DAY, null).days())
                .contains(
                        new CountedDay(THURSDAY, true, 1, "nửa ngày làm việc, thuộc ngày thứ 1 (mất điện)"),
                        new CountedDay(
                                THURSDAY.plusDays(1), true, 1, "nửa ngày làm việc, thuộc ngày thứ 1 (mất điện)"));
    }

    @Test
    void the_halves_of_a_day_worked_without_a_break_meet_at_noon() {
        var unbroken = List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0)));

        assertThat(off(SpecialDay.Part.AFTERNOON).worked(unbroken))
                .containsExactly(new Hours(LocalTime.of(8, 0), LocalTime.NOON));
        assertThat(off(SpecialDay.Part.MORNING).worked(unbroken))
                .containsExactly(new Hours(LocalTime.NOON, LocalTime.of(16, 0)));
    }

    @Test
    void an_event_brings_the_half_along() {
        var calendar = WorkingCalendar.of(new CalendarEvent.Activated(
                "c",
                "H90",
                1,
                List.of(new CalendarEvent.Hours("07:30", "11:30"), new CalendarEvent.Hours("13:00", "17:00")),
                List.of(new CalendarEvent.Day(THURSDAY, "HOLIDAY", "nghỉ chiều", "AFTERNOON"))));

        assertThat(calendar.hoursOn(THURSDAY)).containsExactly(new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)));
        assertThat(calendar.isHalf(THURSDAY)).isTrue();
    }

    private static DueDate due(String received, int quantity, LimitUnit unit, @Nullable LocalTime cutOff) {
        return Deadline.of(at(received), List.of(new Limit(quantity, unit)), cutOff, HALVES);
    }
}
