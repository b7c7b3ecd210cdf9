package vn.tthc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever judges others must be judged first: cases counted by hand on a printed calendar. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 3, 2026-11-26", // Mon 23, Wed 25, Thu 26; Tue 24 is a holiday
        "2026-11-20, 7, 2026-12-02",
        "2026-08-21, 1, 2026-08-22", // a Saturday that makes up for 31/08
        "2026-02-13, 1, 2026-02-23", // across Tết
        "2026-01-08, 2, 2026-01-10",
        "2027-02-03, 1, 2027-02-11"
    })
    void the_oracle_counts_as_one_does_by_hand(LocalDate receipt, int days, LocalDate due) {
        assertThat(WorkingDays.after(receipt, days)).isEqualTo(due);
    }
}
