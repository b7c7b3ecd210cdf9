package vn.tthc.catalog.procedure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national code of a procedure, {@code 1.001193}. The older portal appends the agency
 * ({@code 2.000815.000.00.00.H55}); that part says nothing about the procedure and is dropped.
 */
public final class ProcedureCode {

    private static final Pattern NATIONAL = Pattern.compile("(\\d[.]\\d{6})([.]000[.]00[.]00[.][A-Z]\\d{2})?");

    private ProcedureCode() {}

    public static Optional<String> canonical(String text) {
        var matcher = NATIONAL.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The canonical form, or the text as it came: a look-up then finds nothing. */
    public static String canonicalOrSame(String text) {
        return canonical(text).orElse(text);
    }

    /** Codes that begin with 5 or 6 are procedures between agencies, which the public does not see. */
    public static boolean isInternal(String code) {
        return code.startsWith("5") || code.startsWith("6");
    }
}
