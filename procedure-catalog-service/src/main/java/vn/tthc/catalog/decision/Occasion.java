package vn.tthc.catalog.decision;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all items of a decision share when it is judged.
 *
 * @param corrects the earlier decision that it corrects
 * @param notBeforeSigning the kinds that may not take effect before the decision is signed
 */
record Occasion(
        LocalDate signedOn,
        LocalDate effectiveOn,
        LocalDate today,
        @Nullable UUID corrects,
        Set<Kind> notBeforeSigning) {

    boolean precedesSigning(Kind kind) {
        return effectiveOn.isBefore(signedOn) && notBeforeSigning.contains(kind);
    }
}
