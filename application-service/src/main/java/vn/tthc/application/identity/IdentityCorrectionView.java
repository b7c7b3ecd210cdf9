package vn.tthc.application.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.IdentityDocument;

/**
 * A proposal to put an identity number right.
 *
 * @param identityNumber the right one: masked, but where one proposal is shown to those who decide it
 * @param previousNumber the one that the dossier had, likewise
 * @param documentId the paper of the dossier that shows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentityCorrectionView(
        UUID id,
        UUID applicationId,
        State state,
        IdentityDocument identityDocument,
        String identityNumber,
        String previousNumber,
        String reason,
        @Nullable UUID documentId,
        @Nullable String legalBasis,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** Where a proposal stands. */
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    IdentityCorrectionView masked() {
        return new IdentityCorrectionView(
                id,
                applicationId,
                state,
                identityDocument,
                Applicant.masked(identityNumber),
                Applicant.masked(previousNumber),
                reason,
                documentId,
                legalBasis,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason);
    }

    /** A record's own text would carry the numbers into logs. */
    @Override
    public String toString() {
        return "IdentityCorrectionView[" + id + " " + state + "]";
    }
}
