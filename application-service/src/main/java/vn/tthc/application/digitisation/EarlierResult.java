package vn.tthc.application.digitisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import: a result that an agency issued earlier.
 *
 * @param agency that issued it, as it was called then
 * @param title the kind of paper, such as {@code Giấy khai sinh}
 * @param number unique among the agency's papers of this kind
 * @param identityNumber the holder's; only a key made of it is stored
 * @param validTo its last day; none where it does not end
 * @param file the scanned paper, a name in the folder of scans; none where only the data are taken over
 * @param sha256 what the paper must digest to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EarlierResult(
        String agency,
        String title,
        String number,
        String identityNumber,
        LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable String signedBy,
        @Nullable String file,
        @Nullable String sha256) {}
