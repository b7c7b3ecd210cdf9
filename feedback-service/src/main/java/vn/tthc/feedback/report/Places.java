package vn.tthc.feedback.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.text.Diacritics;

/** Names of places as they are compared: without diacritics, marks and double spaces. */
final class Places {

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private Places() {}

    static @Nullable String folded(@Nullable String place) {
        return place == null
                ? null
                : SEPARATORS.matcher(Diacritics.fold(place)).replaceAll(" ").strip();
    }
}
