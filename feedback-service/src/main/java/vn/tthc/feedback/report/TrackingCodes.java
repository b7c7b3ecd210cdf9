package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * Codes by which a sender follows a report without logging in: {@code PAKN-261121-7KQ2M9XB}.
 *
 * <p>Forty random bits, because whoever knows the code may see the state; no letters that are read wrongly aloud.
 */
@ApplicationScoped
class TrackingCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final SecureRandom random = new SecureRandom();

    String next(LocalDate day) {
        var letters = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        return "PAKN-" + DAY.format(day) + "-" + letters;
    }
}
