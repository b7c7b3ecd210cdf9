package vn.tthc.catalog.agency;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identification code of an agency in its one canonical form, {@code H40.17} (QĐ 20/2020/QĐ-TTg).
 *
 * <p>Systems still exchange the older form with the topmost level last, {@code 000.00.17.H40}; both are understood.
 */
public final class AgencyCode {

    private static final int MAX_LENGTH = 35;
    private static final Pattern CANONICAL = Pattern.compile("([A-Y]\\d{2}|Z[A-Z0-9]{2,32})([.][A-Z0-9]+)*");
    private static final Pattern OLD = Pattern.compile("\\d{3}[.]\\d{2}[.]\\d{2}[.][A-Y]\\d{2}");
    private static final Pattern NOTHING = Pattern.compile("0+");

    private AgencyCode() {}

    /** The canonical form of either style; empty when it is neither. */
    public static Optional<String> canonical(String text) {
        var code = Normalizer.normalize(text, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
        if (OLD.matcher(code).matches()) {
            return Optional.of(reversed(code));
        }
        return CANONICAL.matcher(code).matches() && code.length() <= MAX_LENGTH ? Optional.of(code) : Optional.empty();
    }

    /** The canonical form, or the text as it came when it is no agency code at all: a look-up then finds nothing. */
    public static String canonicalOrSame(String text) {
        return canonical(text).orElse(text);
    }

    private static String reversed(String code) {
        List<String> groups = Arrays.asList(code.split("[.]", -1));
        return groups.reversed().stream()
                .filter(group -> !NOTHING.matcher(group).matches())
                .collect(joining("."));
    }
}
