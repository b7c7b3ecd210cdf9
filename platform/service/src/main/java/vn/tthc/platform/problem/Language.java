package vn.tthc.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages a problem can be told in; Vietnamese unless English is preferred over it. */
enum Language {
    VI("vi"),
    EN("en");

    private static final List<Locale> KNOWN = List.of(Locale.of("vi"), Locale.of("en"));

    private final String code;

    Language(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** From an Accept-Language header; what cannot be read is as if it had not been sent. */
    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return best != null && best.getLanguage().equals(EN.code) ? EN : VI;
        } catch (IllegalArgumentException e) {
            return VI;
        }
    }
}
