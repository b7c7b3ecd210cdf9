package vn.tthc.application.digitisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line must be to become a result.
 *
 * @param agencies whose results the importing agency answers for, those that have ended among them
 */
record Rules(Set<String> agencies, LocalDate today) {

    private static final int LONGEST = 300;
    private static final Pattern IDENTITY = Pattern.compile("[0-9A-Za-z]{6,20}");
    private static final Pattern FILE =
            Pattern.compile("(?!.*\\.\\.)[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*\\.[Pp][Dd][Ff]");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** What was read, or what is wrong with it. */
    record Outcome(@Nullable EarlierResult result, @Nullable Fault fault) {}

    Outcome judge(int line, @Nullable Map<String, String> texts) {
        if (texts == null) {
            return new Outcome(null, new Fault(line, null, "line", "digitisation.Line"));
        }
        try {
            return new Outcome(result(texts), null);
        } catch (Wrong e) {
            return new Outcome(null, new Fault(line, number(texts), e.field, e.rule));
        }
    }

    private EarlierResult result(Map<String, String> texts) throws Wrong {
        var agency = required(texts, "agency");
        require(agencies.contains(agency), "agency", "digitisation.Agency");
        var issuedOn = day(required(texts, "issuedOn"), "issuedOn");
        require(!issuedOn.isAfter(today), "issuedOn", "digitisation.NotFuture");
        var validTo = texts.get("validTo") == null ? null : day(required(texts, "validTo"), "validTo");
        require(validTo == null || !validTo.isBefore(issuedOn), "validTo", "digitisation.Period");
        var identity = required(texts, "identityNumber");
        require(IDENTITY.matcher(identity).matches(), "identityNumber", "IdentityNumber");
        return new EarlierResult(
                agency,
                required(texts, "title"),
                required(texts, "number"),
                identity,
                issuedOn,
                validTo,
                optional(texts, "signedBy", null),
                optional(texts, "file", FILE),
                optional(texts, "sha256", SHA256));
    }

    private static LocalDate day(String text, String field) throws Wrong {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Wrong(field, "Day");
        }
    }

    private static String required(Map<String, String> texts, String field) throws Wrong {
        var text = texts.get(field);
        if (text == null) {
            throw new Wrong(field, "digitisation.Missing");
        }
        require(text.length() <= LONGEST, field, "digitisation.TooLong");
        return text;
    }

    private static @Nullable String optional(Map<String, String> texts, String field, @Nullable Pattern pattern)
            throws Wrong {
        if (texts.get(field) == null) {
            return null;
        }
        var text = required(texts, field);
        require(pattern == null || pattern.matcher(text).matches(), field, "digitisation.Malformed");
        return text;
    }

    private static @Nullable String number(Map<String, String> texts) {
        var number = texts.get("number");
        return number == null || number.length() > LONGEST ? null : number;
    }

    private static void require(boolean holds, String field, String rule) throws Wrong {
        if (!holds) {
            throw new Wrong(field, rule);
        }
    }

    private static final class Wrong extends Exception {

        private final String field;
        private final String rule;

        Wrong(String field, String rule) {
            super(rule, null, false, false);
            this.field = field;
            this.rule = rule;
        }
    }
}
