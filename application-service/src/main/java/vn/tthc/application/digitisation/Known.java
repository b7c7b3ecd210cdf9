package vn.tthc.application.digitisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result that was taken over before.
 *
 * @param digest of all that its record says
 * @param quarantined what is there of one whose scan nobody may read; absent for every other, whose paper is not replaced
 */
record Known(String digest, @Nullable Quarantined quarantined) {

    /** A result that is as it was but for a scan in which something was found. */
    record Quarantined(
            UUID id,
            String personKey,
            LocalDate issuedOn,
            @Nullable LocalDate validTo,
            @Nullable String signedBy,
            String sha256) {

        /** Whether a record means the same result of the same holder, whatever it says of the scan. */
        boolean isMeantBy(EarlierResult record, List<String> keysOfHolder) {
            return keysOfHolder.contains(personKey)
                    && record.issuedOn().equals(issuedOn)
                    && Objects.equals(record.validTo(), validTo)
                    && Objects.equals(record.signedBy(), signedBy);
        }
    }
}
