package vn.tthc.feedback.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import vn.tthc.platform.time.CivilTime;

/** The period of a rating: the quarter in which the dossier was returned. Nothing finer is ever known of a rating. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Quarter of(Instant instant) {
        return of(LocalDate.ofInstant(instant, CivilTime.CIVIL_ZONE));
    }

    /** As {@link #toString()} writes it. */
    static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    Quarter before() {
        return of(firstDay().minusDays(1));
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
