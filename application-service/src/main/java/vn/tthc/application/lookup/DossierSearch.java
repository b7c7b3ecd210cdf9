package vn.tthc.application.lookup;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter that may name a person, and therefore travels in a body and never in an address. */
public class DossierSearch extends DossierFilter {

    private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("\\p{M}+");

    /** Words of the applicant's or the procedure's name and pieces of the code; all of them occur. */
    @Size(max = 100)
    @Nullable
    String text;

    /** The applicant's whole identity number. */
    @Pattern(regexp = "[0-9A-Za-z-]{6,20}", message = "{rule.IdentityNumber}")
    @Nullable
    String identityNumber;

    /** The words as they stand in the index: small letters without diacritics. */
    List<String> words() {
        return text == null
                ? List.of()
                : Stream.of(fold(text).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String fold(String text) {
        var decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
