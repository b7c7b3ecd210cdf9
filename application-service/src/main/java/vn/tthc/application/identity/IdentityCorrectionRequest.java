package vn.tthc.application.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.IdentityDocument;

/**
 * Which number is the right one, why, and what shows it: a paper of the dossier, a legal basis, or both.
 *
 * @param identityDocument guessed by the look of the number where it is absent
 */
record IdentityCorrectionRequest(
        @Nullable IdentityDocument identityDocument,
        @NotBlank @Size(max = 40) String identityNumber,
        @NotBlank @Size(max = 500) String reason,
        @Nullable UUID documentId,
        @Nullable @Size(max = 500) String legalBasis) {

    /** A record's own text would carry it into logs. */
    @Override
    public String toString() {
        return "IdentityCorrectionRequest[" + identityDocument + "]";
    }
}
