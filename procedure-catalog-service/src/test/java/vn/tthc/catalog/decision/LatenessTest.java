package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.calendar.WorkingCalendar;

class LatenessTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "2026",
            List.of(new Hours(LocalTime.of(7, 30), LocalTime.of(16, 30))),
            Map.of(LocalDate.of(2026, 11, 24), new SpecialDay(SpecialDay.Kind.HOLIDAY, "Ngày Văn hóa Việt Nam")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # signed,   effective,  before, late
            2026-11-20, 2026-11-25, 5,      false
            2026-11-21, 2026-11-25, 5,      true
            2026-11-05, 2026-11-25, 20,     false
            2026-11-06, 2026-11-25, 20,     true
            """)
    void signing_is_late_when_fewer_days_than_the_term_are_left(
            LocalDate signed, LocalDate effective, int before, boolean late) {
        var term = new Lateness.Term(before, false, 5);

        assertThat(Lateness.of(head(signed, effective), signed, term, CALENDAR).signedLate())
                .isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # signed on Friday 20/11/2026; Tuesday 24/11 is a holiday
            2026-11-30, 5, false
            2026-12-01, 5, true
            2026-11-26, 3, false
            2026-11-27, 3, true
            """)
    void posting_is_late_after_the_last_working_day_of_the_term(LocalDate posted, int within, boolean late) {
        var term = new Lateness.Term(5, false, within);
        var head = head(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31));

        assertThat(Lateness.of(head, posted, term, CALENDAR).postedLate()).isEqualTo(late);
    }

    @Test
    void a_shortened_procedure_has_no_term_for_signing() {
        var term = new Lateness.Term(null, false, 2);
        var head = head(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));

        assertThat(Lateness.of(head, head.signedOn(), term, CALENDAR).signedLate())
                .isNull();
    }

    private static PublicationDecision.Head head(LocalDate signed, LocalDate effective) {
        return new PublicationDecision.Head("1/QĐ-UBND", "H90", signed, effective, false, null);
    }
}
