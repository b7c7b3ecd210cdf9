package vn.tthc.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as searching compares them: without diacritics, Đ as d, lower case, i and y alike. The database
 * does the same to names ({@code catalog_tokens}).
 */
final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Fold() {}

    /** The words, with one space between them. */
    static String text(String value) {
        var plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('y', 'i');
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }

    static List<String> words(String value) {
        var text = text(value);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
