package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** The legal times of reports over weekends, 24/11, Tết and days that are made up, each with its reasoning. */
class LegalTimeTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar("H90", List.of(new Hours(LocalTime.of(7, 30), LocalTime.of(17, 0))), days());

    @ParameterizedTest(name = "{1} working days from {0} end {2}: {3}")
    @CsvSource(textBlock = """
        2026-11-20T10:00, 2,  2026-11-25T17:00, refuse: Fri does not count; Mon 23 is 1; Tue 24/11 is a holiday; Wed 25 is 2
        2026-11-20T16:59, 2,  2026-11-25T17:00, the hour of receipt moves nothing
        2026-11-21T09:00, 2,  2026-11-25T17:00, sent on a Saturday: Mon 23 is 1; Tue 24/11 off; Wed 25 is 2
        2026-11-20T10:00, 5,  2026-11-30T17:00, supplement and transfer: 23 25 26 27 and Mon 30 (24/11 and the weekend do not count)
        2026-11-20T10:00, 15, 2026-12-14T17:00, answer: 23 25 26 27 | 30 1 2 3 4 | 7 8 9 10 11 | Mon 14/12
        2026-02-13T10:00, 2,  2026-02-24T17:00, publish over Tet: Fri 13/02; 16 to 20/02 are Tet; Mon 23 is 1 and Tue 24 is 2
        2026-02-12T10:00, 5,  2026-02-26T17:00, transfer over Tet: Fri 13 is 1; Tet week off; Mon 23 to Thu 26 are 2 to 5
        2026-02-02T10:00, 15, 2026-03-02T17:00, answer over Tet: 3 4 5 6 | 9 10 11 12 13 make 9; Tet; 23 to 27/02 make 14; Mon 02/03 is 15
        2026-02-18T10:00, 2,  2026-02-24T17:00, sent within Tet: the first working day after it is day 1
        2027-02-04T10:00, 2,  2027-02-12T17:00, Tet 2027: Fri 05 and Mon 08 to Wed 10 off; Thu 11 is 1 and Fri 12 is 2
        2026-08-20T10:00, 2,  2026-08-22T17:00, Fri 21 is 1; Saturday 22/08 is worked to make up for 31/08 and is 2
        """)
    void a_term_ends_on_this_day(String from, int days, String end, String why) {
        assertThat(civil(LegalTime.end(days, at(from), CALENDAR).at())).as(why).isEqualTo(end);
    }

    @ParameterizedTest(name = "{1} working days from {0}: told soon from {2}")
    @CsvSource({
        "2026-11-20T10:00, 2,  2026-11-23T17:00",
        "2026-02-13T10:00, 2,  2026-02-23T17:00",
        "2026-02-12T10:00, 2,  2026-02-13T17:00",
        "2026-11-20T10:00, 15, 2026-12-11T17:00",
    })
    void it_is_said_to_be_near_when_the_working_day_before_the_last_is_over(String from, int days, String soon) {
        var due = LegalTime.end(days, at(from), CALENDAR);

        assertThat(civil(LegalTime.before(due, 1, CALENDAR))).isEqualTo(soon);
    }

    @Test
    void the_explanation_names_the_days_that_do_not_count() {
        var due = LegalTime.end(2, at("2026-11-20T10:00"), CALENDAR);

        assertThat(due.days())
                .filteredOn(day -> day.date().equals(LocalDate.parse("2026-11-24")))
                .singleElement()
                .satisfies(day -> assertThat(day.counted()).isFalse())
                .satisfies(day -> assertThat(day.reason()).contains("Ngày Văn hóa Việt Nam"));
    }

    private static Map<LocalDate, SpecialDay> days() {
        var days = new TreeMap<LocalDate, SpecialDay>();
        off(days, "Tết Nguyên đán", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20");
        off(days, "Tết Nguyên đán", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10");
        off(days, "Ngày Văn hóa Việt Nam", "2026-11-24");
        days.put(LocalDate.parse("2026-08-22"), new SpecialDay(SpecialDay.Kind.MAKE_UP_WORKING, "làm bù"));
        return days;
    }

    private static void off(Map<LocalDate, SpecialDay> days, String name, String... dates) {
        for (var date : dates) {
            days.put(LocalDate.parse(date), new SpecialDay(SpecialDay.Kind.HOLIDAY, name));
        }
    }

    private static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }

    private static String civil(Instant instant) {
        return LocalDateTime.ofInstant(instant, CivilTime.CIVIL_ZONE).toString();
    }
}
