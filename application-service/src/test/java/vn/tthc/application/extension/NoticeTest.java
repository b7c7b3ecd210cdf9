package vn.tthc.application.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.clock.SampleCalendar.PROVINCE;
import static vn.tthc.application.clock.SampleCalendar.at;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    @ParameterizedTest(name = "due {0}, {1} working days before: {2}")
    @CsvSource(textBlock = """
            2026-11-27T17:00, 1, 2026-11-26
            2026-11-23T17:00, 1, 2026-11-20
            2026-11-25T17:00, 1, 2026-11-23
            2026-02-23T17:00, 1, 2026-02-13
            2026-11-27T17:00, 2, 2026-11-25
            2025-04-28T17:00, 1, 2025-04-26
            2026-11-27T17:00, 0, 2026-11-27
            """)
    void the_last_day_in_time_is_so_many_working_days_before(String due, int days, LocalDate latest) {
        assertThat(Notice.lastDay(at(due), days, PROVINCE)).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T23:59, false", "2026-11-27T00:00, true", "2026-11-20T10:00, false"})
    void it_may_be_said_until_that_day_ends(String said, boolean tooLate) {
        assertThat(Notice.isTooLate(at(said), LocalDate.of(2026, 11, 26))).isEqualTo(tooLate);
    }
}
