package vn.tthc.application.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.IdentityDocument;

/**
 * Who applies; a citizen may leave the number out and applies under the one in their token.
 *
 * @param subjectType national code of the kind of applicant; by the document where it is not said
 * @param identityDocument what the number stands on; by its look where it is not said
 */
public record ApplicantRequest(
        @NotBlank @Size(max = 200) String name,

        @Nullable
        @Pattern(regexp = "ĐT([1-46-9]|10|14|15)|DT1[1-3]", message = "{rule.intake.SubjectType}")
        @Schema(examples = "ĐT1")
        String subjectType,

        @Nullable IdentityDocument identityDocument,

        @Nullable @Pattern(regexp = "[0-9A-Za-zĐđ][0-9A-Za-zĐđ./-]{2,39}", message = "{rule.IdentityNumber}")
        String identityNumber,

        @Nullable @Pattern(regexp = "0[0-9]{9,10}", message = "{rule.Phone}")
        String phone,

        @Nullable @Size(max = 500) String address,
        @Nullable @Email @Size(max = 200) String email) {

    /** A record's own text would carry all of it into logs. */
    @Override
    public String toString() {
        return "ApplicantRequest[…]";
    }
}
