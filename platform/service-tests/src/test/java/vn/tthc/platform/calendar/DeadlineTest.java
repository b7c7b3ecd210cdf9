package vn.tthc.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tthc.platform.calendar.Calendars.PROVINCE;
import static vn.tthc.platform.calendar.Calendars.at;
import static vn.tthc.platform.calendar.Calendars.civil;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates counted by hand on a wall calendar; see docs/adr/008-working-days-and-time.md for the rules. */
class DeadlineTest {

    private static final LocalTime AT_15 = LocalTime.of(15, 0);

    private static String due(String received, String limits, @Nullable LocalTime cutOff, Pause... pauses) {
        var parsed = Arrays.stream(limits.split(" \\+ "))
                .map(limit -> limit.split(" "))
                .map(words -> new Limit(Integer.parseInt(words[0]), LimitUnit.valueOf(words[1])))
                .toList();
        return civil(Deadline.of(at(received), parsed, cutOff, PROVINCE, List.of(pauses))
                .at());
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:00 | 3 WORKING_DAY  | 2026-11-26T17:00 | B8: over a weekend and 24/11
            2026-11-20T07:30 | 1 WORKING_DAY  | 2026-11-23T17:00 | the day of receipt does not count, early as it is
            2026-11-20T20:00 | 1 WORKING_DAY  | 2026-11-23T17:00 | nor is it lost when it is late, without a cut-off
            2026-11-21T10:00 | 3 WORKING_DAY  | 2026-11-26T17:00 | received on a Saturday: Monday is day 1
            2026-11-24T10:00 | 1 WORKING_DAY  | 2026-11-25T17:00 | received on a holiday
            2026-11-23T10:00 | 1 WORKING_DAY  | 2026-11-25T17:00 | the holiday is skipped
            2026-02-13T09:00 | 5 WORKING_DAY  | 2026-02-27T17:00 | five days of Tết 2026
            2025-01-24T09:00 | 2 WORKING_DAY  | 2025-02-04T17:00 | Tết 2025 is 27–31 January
            2025-04-25T09:00 | 3 WORKING_DAY  | 2025-04-29T17:00 | Saturday 26/04/2025 is made up: 26, 28, 29
            2025-04-29T09:00 | 1 WORKING_DAY  | 2025-05-05T17:00 | 30/4, 1/5 and the swapped 2/5 are off
            2026-01-09T09:00 | 1 WORKING_DAY  | 2026-01-10T17:00 | the made-up Saturday is the last day
            2026-08-21T09:00 | 2 WORKING_DAY  | 2026-08-24T17:00 | Saturday 22/08 works
            2026-08-28T09:00 | 1 WORKING_DAY  | 2026-09-03T17:00 | 31/08 swapped, 1 and 2/9
            2026-04-24T09:00 | 3 WORKING_DAY  | 2026-05-04T17:00 | 27/4 compensates Giỗ Tổ; 28, 29, then 4
            2026-10-06T09:00 | 2 WORKING_DAY  | 2026-10-09T17:00 | closed by a storm on the 7th
            2027-02-04T09:00 | 3 WORKING_DAY  | 2027-02-15T17:00 | Tết 2027
            2027-04-29T09:00 | 1 WORKING_DAY  | 2027-05-04T17:00 | 1/5/2027 is a Saturday, made good on Monday
            2026-12-31T09:00 | 1 WORKING_DAY  | 2027-01-04T17:00 | over the turn of the year
            2026-11-02T09:00 | 20 WORKING_DAY | 2026-12-01T17:00 | nineteen in November after the 2nd, then one
            """)
    void working_days(String received, String limit, String due, String why) {
        assertThat(due(received, limit, null)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:00 | 3 DAY    | 2026-11-23T17:00 | Saturday and Sunday count
            2026-11-20T10:00 | 1 DAY    | 2026-11-23T17:00 | ends on a Saturday, so on Monday
            2026-11-20T10:00 | 4 DAY    | 2026-11-25T17:00 | ends on the holiday 24/11, so on Wednesday
            2026-01-31T10:00 | 15 DAY   | 2026-02-23T17:00 | ends on Sunday before Tết, so after it
            2026-11-20T10:00 | 1 MONTH  | 2026-12-21T17:00 | 20 December is a Sunday
            2027-01-31T10:00 | 1 MONTH  | 2027-03-01T17:00 | no 31 February: the 28th, a Sunday
            2026-03-24T10:00 | 8 MONTH  | 2026-11-25T17:00 | ends on 24/11
            """)
    void calendar_days_and_months_end_on_a_working_day(String received, String limit, String due, String why) {
        assertThat(due(received, limit, null)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T08:00 | 2 HOUR  | 2026-11-20T10:00 | within the morning
            2026-11-20T10:30 | 2 HOUR  | 2026-11-20T14:30 | over lunch
            2026-11-20T12:00 | 1 HOUR  | 2026-11-20T14:30 | received at lunch
            2026-11-20T16:00 | 4 HOUR  | 2026-11-23T10:30 | one hour on Friday, three on Monday
            2026-11-20T06:00 | 4 HOUR  | 2026-11-20T11:30 | before opening; the end of the morning is not the afternoon
            2026-11-20T17:00 | 1 HOUR  | 2026-11-23T08:30 | at closing time
            2026-11-21T09:00 | 1 HOUR  | 2026-11-23T08:30 | on a Saturday
            2026-11-23T16:30 | 8 HOUR  | 2026-11-25T17:00 | half an hour, the holiday, then a whole day
            2026-01-09T16:00 | 2 HOUR  | 2026-01-10T08:30 | a made-up Saturday has hours
            """)
    void hours_are_hours_of_work(String received, String limit, String due, String why) {
        assertThat(due(received, limit, null)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T14:59 | 1 SAME_DAY    | 2026-11-20T17:00 | before the cut-off
            2026-11-20T15:00 | 1 SAME_DAY    | 2026-11-20T17:00 | at the cut-off is not after it
            2026-11-20T15:01 | 1 SAME_DAY    | 2026-11-23T17:00 | B9: after it, the next working day
            2026-11-23T16:00 | 1 SAME_DAY    | 2026-11-25T17:00 | and that is not the holiday
            2026-11-21T09:00 | 1 SAME_DAY    | 2026-11-23T17:00 | on a Saturday
            2026-11-20T15:01 | 1 WORKING_DAY | 2026-11-25T17:00 | counts as received on Monday, so Wednesday is day 1
            2026-11-21T09:00 | 1 WORKING_DAY | 2026-11-25T17:00 | never earlier than what came before it
            2026-11-20T15:01 | 2 DAY         | 2026-11-25T17:00 | Tuesday is day 1, Wednesday day 2
            2026-11-20T15:01 | 1 HOUR        | 2026-11-23T08:30 | the hours start on Monday morning
            """)
    void received_after_the_cut_off_hour_counts_from_the_next_working_day(
            String received, String limit, String due, String why) {
        assertThat(due(received, limit, AT_15)).as(why).isEqualTo(due);
    }

    @Test
    void the_same_day_without_a_cut_off_lasts_until_closing_time() {
        assertThat(due("2026-11-20T16:59", "1 SAME_DAY", null)).isEqualTo("2026-11-20T17:00");
        assertThat(due("2026-11-20T17:30", "1 SAME_DAY", null)).isEqualTo("2026-11-23T17:00");
        assertThat(due("2026-11-24T09:00", "1 SAME_DAY", null)).isEqualTo("2026-11-25T17:00");
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02T09:00 | 15 DAY + 8 WORKING_DAY       | 2026-11-30T17:00 | 17 November, then eight days without 24/11
            2026-11-20T09:00 | 1 WORKING_DAY + 4 HOUR       | 2026-11-25T11:30 | Monday, then Wednesday's morning
            2026-11-20T08:00 | 3 HOUR + 1 WORKING_DAY       | 2026-11-23T17:00 | Friday 11:00, then Monday
            2026-11-20T09:00 | 2 WORKING_DAY + 2 WORKING_DAY | 2026-11-27T17:00 | the same as four
            """)
    void limits_follow_one_another(String received, String limits, String due, String why) {
        assertThat(due(received, limits, null)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1}, paused {2} to {3} = {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-16T09:00 | 3 WORKING_DAY | 2026-11-17T10:00 | 2026-11-19T10:00 | 2026-11-23T17:00 | 17 and 18 are lost, 19 counts
            2026-11-16T09:00 | 3 WORKING_DAY | 2026-11-17T10:00 | 2026-11-17T15:00 | 2026-11-19T17:00 | within a day nothing is lost
            2026-11-16T09:00 | 3 WORKING_DAY | 2026-11-17T10:00 | 2026-11-17T10:00 | 2026-11-19T17:00 | a pause of no length
            2026-11-16T09:00 | 3 WORKING_DAY | 2026-11-20T18:00 | 2026-11-23T07:00 | 2026-11-19T17:00 | after it was due
            2026-11-19T09:00 | 2 WORKING_DAY | 2026-11-20T18:00 | 2026-11-23T07:00 | 2026-11-23T17:00 | over a weekend nothing is lost
            2026-11-16T09:00 | 3 DAY         | 2026-11-17T10:00 | 2026-11-19T10:00 | 2026-11-23T17:00 | the 21st is a Saturday
            2026-11-16T08:00 | 4 HOUR        | 2026-11-16T09:00 | 2026-11-16T14:00 | 2026-11-16T17:00 | one hour before, three after
            2026-11-16T08:00 | 1 SAME_DAY    | 2026-11-16T09:00 | 2026-11-18T09:00 | 2026-11-18T17:00 | cannot end while it stands still
            """)
    void a_pause_stops_the_clock(String received, String limit, String from, String until, String due, String why) {
        assertThat(due(received, limit, null, new Pause(at(from), at(until))))
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void two_pauses_cost_what_each_costs() {
        var first = new Pause(at("2026-11-17T10:00"), at("2026-11-18T10:00"));
        var second = new Pause(at("2026-11-19T10:00"), at("2026-11-20T10:00"));

        assertThat(due("2026-11-16T09:00", "3 WORKING_DAY", null, first, second))
                .isEqualTo("2026-11-23T17:00");
    }

    @Test
    void the_answer_says_of_each_day_whether_it_counted_and_why() {
        var due = Deadline.of(at("2026-11-20T10:00"), List.of(new Limit(3, LimitUnit.WORKING_DAY)), null, PROVINCE);

        assertThat(due.days())
                .containsExactly(
                        day("2026-11-20", 0, "ngày tiếp nhận không tính"),
                        day("2026-11-21", 0, "Thứ Bảy"),
                        day("2026-11-22", 0, "Chủ Nhật"),
                        day("2026-11-23", 1, "ngày làm việc thứ 1"),
                        day("2026-11-24", 0, "Ngày Văn hóa Việt Nam"),
                        day("2026-11-25", 2, "ngày làm việc thứ 2"),
                        day("2026-11-26", 3, "ngày làm việc thứ 3"));
        assertThat(due.date()).isEqualTo("2026-11-26");
    }

    @Test
    void the_cut_off_a_pause_and_the_move_off_a_day_off_are_explained_too() {
        var pause = new Pause(at("2026-11-25T08:00"), at("2026-11-26T08:00"), "chờ bổ sung hồ sơ");
        var due = Deadline.of(
                at("2026-11-20T15:30"), List.of(new Limit(4, LimitUnit.DAY)), AT_15, PROVINCE, List.of(pause));

        assertThat(due.days())
                .containsExactly(
                        day("2026-11-20", 0, "tiếp nhận sau 15:00, tính như tiếp nhận vào ngày làm việc tiếp theo"),
                        day("2026-11-21", 0, "Thứ Bảy"),
                        day("2026-11-22", 0, "Chủ Nhật"),
                        day("2026-11-23", 0, "ngày tiếp nhận không tính"),
                        day("2026-11-24", 1, "ngày thứ 1 (Ngày Văn hóa Việt Nam)"),
                        day("2026-11-25", 0, "chờ bổ sung hồ sơ"),
                        day("2026-11-26", 2, "ngày thứ 2"),
                        day("2026-11-27", 3, "ngày thứ 3"),
                        day("2026-11-28", 4, "ngày thứ 4 (Thứ Bảy)"),
                        day("2026-11-29", 0, "Chủ Nhật"),
                        day("2026-11-30", 0, "hết hạn vào ngày làm việc tiếp theo"));
    }

    @Test
    void hours_are_explained_by_how_much_each_day_gave() {
        var due = Deadline.of(at("2026-11-23T16:30"), List.of(new Limit(3, LimitUnit.HOUR)), null, PROVINCE);

        assertThat(due.days())
                .containsExactly(
                        day("2026-11-23", 1, "tính 30 phút làm việc"),
                        day("2026-11-24", 0, "Ngày Văn hóa Việt Nam"),
                        day("2026-11-25", 2, "tính 2 giờ 30 phút làm việc"));
    }

    @Test
    void a_calendar_that_never_works_is_refused_and_does_not_hang() {
        var closed = new java.util.HashMap<LocalDate, SpecialDay>();
        LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2060-01-01"))
                .forEach(date -> closed.put(date, new SpecialDay(SpecialDay.Kind.LOCAL_CLOSURE, "đóng cửa")));
        var never = new WorkingCalendar("never", PROVINCE.hours(), closed);
        var limits = List.of(new Limit(1, LimitUnit.WORKING_DAY));

        assertThatThrownBy(() -> Deadline.of(at("2026-11-20T10:00"), limits, null, never))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deadline.of(at("2026-11-20T10:00"), List.of(), null, PROVINCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(-1, LimitUnit.DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CountedDay day(String date, int number, String reason) {
        return new CountedDay(LocalDate.parse(date), number > 0, number, reason);
    }
}
