package vn.tthc.catalog.search;

import java.util.regex.Pattern;

/** Reads what a Telex keyboard would have made of the keys: {@code ddawng} is đăng, {@code giaays} is giấy. */
final class Telex {

    private static final Pattern DOUBLED = Pattern.compile("(d)d|(a)a|(e)e|(o)o|([aou])w");
    private static final Pattern TONE = Pattern.compile("(?<=.[aeiouy][a-z]{0,3})[sfrxj]$|(?<=^[aeiouy])[sfrxj]$");

    private Telex() {}

    /** Without diacritics, as all words are here; a word that is no Telex comes back as it is. */
    static String read(String word) {
        var plain = TONE.matcher(word).replaceFirst("");
        return DOUBLED.matcher(plain).replaceAll(m -> {
            for (int i = 1; i <= m.groupCount(); i++) {
                if (m.group(i) != null) {
                    return m.group(i);
                }
            }
            return m.group();
        });
    }
}
