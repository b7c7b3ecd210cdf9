package vn.tthc.application.code;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How codes are written on the days from {@code validFrom} to before {@code validTo}: agency, day and number of the day,
 * so that no two agencies, days or numbers share one.
 *
 * @param agency whose codes these are; absent where they are those of every agency without a pattern of its own
 * @param rank which pattern of a day is filled first
 * @param width how many digits the number has
 */
record CodePattern(
        UUID id,
        @Nullable String agency,
        int rank,
        String pattern,
        int width,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final Pattern FORM = Pattern.compile("\\{agency}-\\{(yyMMdd|yyyyMMdd)}-\\{(0{4,9})}");

    /** The number of digits that a pattern gives a number; 0 for what is no pattern. */
    static int widthOf(String pattern) {
        var form = FORM.matcher(pattern);
        return form.matches() ? form.group(2).length() : 0;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
