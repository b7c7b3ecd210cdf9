package vn.tthc.application.ending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Grounds;

/**
 * That a dossier is to end without a result.
 *
 * @param reason in the words that the applicant reads
 * @param agencyCode who decided
 * @param by the subject of a token, or {@code system:…}
 * @param documentNumber of the paper that says so, where the agency issued one
 */
public record Decision(
        EndingKind kind,
        String reason,
        String legalBasis,
        String agencyCode,
        String by,
        Instant at,
        @Nullable String documentNumber) {

    /** By the rule that usually says so, and on the paper that the system prints. */
    public static Decision of(EndingKind kind, String reason, String agencyCode, String by, Instant at) {
        return new Decision(kind, reason, kind.ground().legalBasis(), agencyCode, by, at, null);
    }

    /** The same under the rule that was told to the applicant. */
    public Decision under(String basis) {
        return new Decision(kind, reason, basis, agencyCode, by, at, documentNumber);
    }

    Grounds grounds() {
        return new Grounds(kind.ground(), legalBasis, by);
    }
}
