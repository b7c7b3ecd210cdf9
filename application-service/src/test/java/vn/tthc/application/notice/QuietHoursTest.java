package vn.tthc.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.time.CivilTime;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            21:00, 07:00, 20:59, false
            21:00, 07:00, 21:00, true
            21:00, 07:00, 00:00, true
            21:00, 07:00, 06:59, true
            21:00, 07:00, 07:00, false
            12:00, 13:30, 11:59, false
            12:00, 13:30, 12:00, true
            12:00, 13:30, 13:30, false
            00:00, 00:00, 03:00, false
            """)
    void the_night_begins_at_its_first_minute_and_is_over_at_its_last(
            LocalTime from, LocalTime to, LocalTime now, boolean quiet) {
        var at = LocalDateTime.of(2026, 11, 20, now.getHour(), now.getMinute())
                .atZone(CivilTime.CIVIL_ZONE)
                .toInstant();

        assertThat(new QuietHours(from, to).at(at)).isEqualTo(quiet);
    }
}
