package vn.tthc.application.lookup;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.text.Diacritics;

/** A filter that may name a person, and therefore travels in a body and never in an address. */
public class DossierSearch extends DossierFilter {

    /** Words of the applicant's or the procedure's name and parts of the code; all of them occur, the last begins one. */
    @Size(max = 100)
    @Nullable
    String text;

    /** The applicant's whole identity number. */
    @Pattern(regexp = "[0-9A-Za-z-]{6,20}", message = "{rule.IdentityNumber}")
    @Nullable
    String identityNumber;

    /**
     * What the index of words is asked: each word as it stands there, in small letters without diacritics, and of the
     * last one, which may still be being typed, its beginning. A text without a letter or a digit finds nothing.
     */
    Optional<String> query() {
        return Optional.ofNullable(text).filter(written -> !written.isBlank()).map(DossierSearch::query);
    }

    private static String query(String written) {
        var words = Stream.of(Diacritics.fold(written).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? words : words + ":*";
    }
}
