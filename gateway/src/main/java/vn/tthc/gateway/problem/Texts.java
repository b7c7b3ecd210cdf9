package vn.tthc.gateway.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the problems. Vietnamese unless the caller prefers English. */
final class Texts {

    static final Texts VIETNAMESE = new Texts("vi");
    static final Texts ENGLISH = new Texts("en");

    private final String language;
    private final Properties words = new Properties();

    private Texts(String language) {
        this.language = language;
        var file = "/problems_" + language + ".properties";
        try (var stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The better of the two languages for an Accept-Language header. */
    static Texts preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        return weight(acceptLanguage, "en") > weight(acceptLanguage, "vi") ? ENGLISH : VIETNAMESE;
    }

    private static double weight(String acceptLanguage, String language) {
        double best = 0;
        for (String range : acceptLanguage.toLowerCase(Locale.ROOT).split(",")) {
            var parts = range.trim().split(";");
            if (parts[0].equals(language) || parts[0].startsWith(language + "-")) {
                best = Math.max(best, parts.length > 1 ? quality(parts[1].trim()) : 1);
            }
        }
        return best;
    }

    private static double quality(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    String language() {
        return language;
    }

    String title(GatewayProblem problem) {
        return word(problem.slug() + ".title");
    }

    String detail(GatewayProblem problem) {
        return word(problem.slug() + ".detail");
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private String word(String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("No text for " + key + " in " + language);
        }
        return word;
    }
}
