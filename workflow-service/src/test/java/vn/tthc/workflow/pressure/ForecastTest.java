package vn.tthc.workflow.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.calendar.WorkingCalendar;

/** What lies before a dossier, at the pace of the desk, then its own step, then what is left; Tue 24/11/2026 is off. */
class ForecastTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "c",
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))),
            Map.of(LocalDate.of(2026, 11, 24), new SpecialDay(SpecialDay.Kind.HOLIDAY, "Ngày Văn hóa Việt Nam", null)));
    /** Friday, as work begins. */
    private static final Instant NOW = Instant.parse("2026-11-20T00:30:00Z");

    private static Forecast of(long ahead, Forecast.Desk desk) {
        return Forecast.of(ahead, desk, 4, 4, CALENDAR, NOW);
    }

    @Test
    void with_nothing_before_it_a_dossier_takes_its_planned_time() {
        var forecast = of(0, new Forecast.Desk(0, 0, 80));

        assertThat(forecast.waitHours()).isZero();
        assertThat(forecast.expectedAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void a_desk_is_as_fast_as_it_was_observed_to_be() {
        // Forty done in eighty hours: two hours each; four lie before it. Eight hours more end on Monday.
        var forecast = of(4, new Forecast.Desk(40, 1, 80));

        assertThat(forecast.observed()).isTrue();
        assertThat(forecast.paceMinutes()).isEqualTo(120);
        assertThat(forecast.waitHours()).isEqualTo(8);
        assertThat(forecast.expectedAt()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void where_too_little_was_done_to_observe_planned_time_is_shared_by_those_at_work() {
        var forecast = of(4, new Forecast.Desk(Forecast.FEWEST - 1, 2, 80));

        assertThat(forecast.observed()).isFalse();
        assertThat(forecast.waitHours()).isEqualTo(8);
        assertThat(of(4, new Forecast.Desk(0, 0, 80)).waitHours()).isEqualTo(16);
    }

    @Test
    void late_is_what_ends_after_the_promised_moment_and_not_what_ends_at_it() {
        var forecast = of(0, new Forecast.Desk(0, 0, 80));

        assertThat(forecast.isLateFor(forecast.expectedAt())).isFalse();
        assertThat(forecast.isLateFor(forecast.expectedAt().minusSeconds(1))).isTrue();
    }

    @Test
    void the_apology_has_to_be_out_a_working_day_before() {
        // Due on Wednesday the 25th: Tuesday is off, so by the close of Monday.
        assertThat(Forecast.apologyBy(Instant.parse("2026-11-25T10:00:00Z"), 1, CALENDAR))
                .isEqualTo("2026-11-23T10:00:00Z");
        assertThat(Forecast.apologyBy(Instant.parse("2026-11-23T10:00:00Z"), 2, CALENDAR))
                .isEqualTo("2026-11-19T10:00:00Z");
    }

    @Test
    void of_the_days_looked_back_on_only_worked_hours_count() {
        assertThat(Queues.hoursLookedBackOn(CALENDAR, NOW)).isEqualTo(80);
        assertThat(Queues.hoursLookedBackOn(CALENDAR, Instant.parse("2026-12-01T00:30:00Z")))
                .isEqualTo(72);
    }
}
