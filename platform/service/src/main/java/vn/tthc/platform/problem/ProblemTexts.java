package vn.tthc.platform.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of every problem, merged from the bundles of all modules on the class path. */
@Singleton
class ProblemTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    ProblemTexts() {
        for (var language : Language.values()) {
            texts.put(language, load("problems_" + language.code() + ".properties"));
        }
    }

    /** The text of a key with positional arguments; null when there is none. */
    @Nullable
    String find(Language language, String key, List<Object> arguments) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < arguments.size(); i++) {
            named.put(Integer.toString(i), arguments.get(i));
        }
        return find(language, key, named);
    }

    /** The text of a key with named arguments; null when there is none. */
    @Nullable
    String find(Language language, String key, Map<String, Object> arguments) {
        var properties = texts.get(language);
        var text = properties == null ? null : properties.getProperty(key);
        return text == null ? null : fill(text, arguments);
    }

    // Not MessageFormat: an apostrophe in a text must not switch the arguments off, nor 1000 become 1.000.
    private static String fill(String text, Map<String, Object> arguments) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf(arguments.getOrDefault(found.group(1), ""))));
    }

    private static Properties load(String bundle) {
        var merged = new Properties();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (var url : Collections.list(loader.getResources(bundle))) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    merged.load(reader);
                }
            }
            return merged;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + bundle, e);
        }
    }
}
