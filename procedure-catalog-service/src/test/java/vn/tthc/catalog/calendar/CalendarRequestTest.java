package vn.tthc.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.calendar.CalendarRequest.Day;
import vn.tthc.catalog.calendar.CalendarRequest.Stretch;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.Violation;

/** What a calendar may not say, place by place, and what a yearly notice leaves as it was. */
class CalendarRequestTest {

    private static final Stretch MORNING = stretch("07:30", "11:30");
    private static final Stretch AFTERNOON = stretch("13:00", "17:00");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    @Test
    void it_ends_after_it_begins() {
        assertThat(refused(calendar(BEGIN, List.of(MORNING)))).containsExactly("validTo");
        assertThat(refused(calendar(BEGIN.plusDays(1), List.of(MORNING)))).isEmpty();
        assertThat(refused(calendar(null, List.of(MORNING)))).isEmpty();
    }

    @Test
    void its_hours_follow_one_another_and_each_has_some_length() {
        assertThat(refused(calendar(null, List.of(AFTERNOON, MORNING)))).containsExactly("workingHours[1]");
        assertThat(refused(calendar(null, List.of(MORNING, stretch("11:00", "17:00")))))
                .containsExactly("workingHours[1]");
        assertThat(refused(calendar(null, List.of(stretch("08:00", "08:00"))))).containsExactly("workingHours[0]");
        assertThat(refused(calendar(null, List.of(MORNING, AFTERNOON)))).isEmpty();
    }

    @Test
    void a_day_comes_once_and_only_a_weekend_is_made_up_on() {
        assertThat(refused(calendar(
                        null,
                        List.of(MORNING),
                        day("2026-04-30", SpecialDay.Kind.HOLIDAY),
                        day("2026-04-30", SpecialDay.Kind.LOCAL_CLOSURE),
                        day("2026-05-04", SpecialDay.Kind.MAKE_UP_WORKING),
                        day("2026-05-09", SpecialDay.Kind.MAKE_UP_WORKING),
                        day("2026-05-10", SpecialDay.Kind.MAKE_UP_WORKING))))
                .containsExactly("days[1].date", "days[2].kind");
    }

    @Test
    void a_notice_takes_the_place_of_its_year_alone_and_lasts_to_the_end_of_it() {
        var notice = new NoticeRequest(2027, "Thông báo", List.of(day("2027-09-02", SpecialDay.Kind.HOLIDAY)));

        var over = notice.over(version(LocalDate.of(2027, 6, 1)));

        assertThat(over.days())
                .extracting(d -> d.day().toString())
                .containsExactly("2026-04-30", "2027-09-02", "2028-01-03");
        assertThat(over.validTo()).isEqualTo("2028-01-01");
        assertThat(notice.over(version(LocalDate.of(2029, 1, 1))).validTo()).isEqualTo("2029-01-01");
        assertThat(notice.over(version(null)).validTo()).isNull();
    }

    private static CalendarVersion version(@Nullable LocalDate end) {
        var content = calendar(
                        end,
                        List.of(MORNING),
                        day("2026-04-30", SpecialDay.Kind.HOLIDAY),
                        day("2027-04-30", SpecialDay.Kind.HOLIDAY),
                        day("2028-01-03", SpecialDay.Kind.HOLIDAY))
                .content();
        return new CalendarVersion(new UUID(0, 1), "H90", 1, content, Instant.EPOCH);
    }

    private static CalendarRequest calendar(@Nullable LocalDate end, List<Stretch> hours, Day... days) {
        return new CalendarRequest("H90", "Lịch thử", BEGIN, end, hours, List.of(days), false);
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Day day(String date, SpecialDay.Kind kind) {
        return new Day(LocalDate.parse(date), kind, "một ngày", null);
    }

    private static List<String> refused(CalendarRequest request) {
        var problem = catchThrowableOfType(Problem.class, request::check);
        return problem == null
                ? List.of()
                : problem.violations().stream().map(Violation::field).toList();
    }
}
