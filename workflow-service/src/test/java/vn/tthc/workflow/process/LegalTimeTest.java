package vn.tthc.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.calendar.WorkingCalendar;

class LegalTimeTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "calendar-1",
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))),
            Map.of(LocalDate.of(2026, 11, 24), new SpecialDay(SpecialDay.Kind.HOLIDAY, "Ngày Văn hóa Việt Nam", null)));
    private static final Instant FRIDAY_EIGHT = at("2026-11-20T08:00");

    private static Instant at(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    private static long minutes(List<Pause> pauses, String to) {
        return new LegalTime(CALENDAR, pauses, FRIDAY_EIGHT).minutes(FRIDAY_EIGHT, at(to));
    }

    @Test
    void neither_the_noon_break_nor_the_weekend_nor_a_holiday_counts() {
        assertThat(minutes(List.of(), "2026-11-20T14:00")).isEqualTo(210 + 60);
        assertThat(minutes(List.of(), "2026-11-23T07:30")).isEqualTo(210 + 240);
        assertThat(minutes(List.of(), "2026-11-25T08:30")).isEqualTo(210 + 240 + 480 + 60);
    }

    @Test
    void a_pause_counts_once_even_where_two_overlap() {
        var supplement = new Pause(at("2026-11-20T09:00"), at("2026-11-20T11:00"));
        var payment = new Pause(at("2026-11-20T10:00"), at("2026-11-20T13:30"));

        assertThat(minutes(List.of(payment, supplement), "2026-11-20T14:00")).isEqualTo(60 + 30);
    }

    @Property(tries = 500)
    void however_a_stretch_is_cut_its_parts_add_up(
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 1_200_000) int seconds,
            @ForAll @IntRange(max = 600_000) int cut,
            @ForAll @IntRange(max = 800_000) int paused) {
        var from = FRIDAY_EIGHT.plusSeconds(first);
        var to = from.plusSeconds(seconds);
        var between = from.plusSeconds(Math.min(cut, seconds));
        var pause = new Pause(FRIDAY_EIGHT.plusSeconds(paused), FRIDAY_EIGHT.plusSeconds(paused + 90_001L));
        var legal = new LegalTime(CALENDAR, List.of(pause), FRIDAY_EIGHT);

        assertThat(legal.minutes(from, between) + legal.minutes(between, to)).isEqualTo(legal.minutes(from, to));
        assertThat(legal.minutes(from, to)).isNotNegative();
    }
}
