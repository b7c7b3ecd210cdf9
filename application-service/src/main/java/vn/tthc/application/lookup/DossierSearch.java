package vn.tthc.application.lookup;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.text.Diacritics;

/** A filter that may name a person, and therefore travels in a body and never in an address. */
public class DossierSearch extends DossierFilter {

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
                : Stream.of(Diacritics.fold(text).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
