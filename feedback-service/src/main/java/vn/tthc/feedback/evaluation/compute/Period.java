package vn.tthc.feedback.evaluation.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.platform.time.CivilTime;

/**
 * A quarter, which is reported, or a year, which is classified.
 *
 * @param code {@code 2026-Q4} or {@code 2026}
 * @param to the first day after it
 */
public record Period(String code, LocalDate from, LocalDate to) {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)(?:-Q([1-4]))?");
    private static final int MONTHS = 3;

    /** The period of that code; none for anything else. */
    public static Optional<Period> of(String code) {
        var matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var year = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1);
        if (matcher.group(2) == null) {
            return Optional.of(new Period(code, year, year.plusYears(1)));
        }
        var from = year.plusMonths((long) MONTHS * (Integer.parseInt(matcher.group(2)) - 1));
        return Optional.of(new Period(code, from, from.plusMonths(MONTHS)));
    }

    public Instant begins() {
        return start(from);
    }

    /** The moment from which it is over. */
    public Instant ends() {
        return start(to);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
    }
}
