package vn.tthc.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as it is typed without a Vietnamese keyboard. */
public final class Diacritics {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Diacritics() {}

    /** Small letters without diacritics, đ as d, so that {@code duong}, {@code Đường} and {@code ĐƯỜNG} are one word. */
    public static String fold(String text) {
        return strip(text).toLowerCase(Locale.ROOT).strip();
    }

    /** The same letters without diacritics, Đ as D. */
    public static String strip(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }
}
