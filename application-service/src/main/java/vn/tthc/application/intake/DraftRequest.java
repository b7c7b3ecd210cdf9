package vn.tthc.application.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Channel;

/** What a person asks for. The channel is the caller's own: ONLINE for citizens, DIRECT or POSTAL at a counter. */
record DraftRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "1.013225")
        String procedureCode,

        @NotBlank @Size(max = 40) @Schema(examples = "1.013225.01")
        String caseCode,

        @NotBlank @Size(max = 35) @Schema(examples = "H90.31.01")
        String receivingAgency,

        @NotBlank @Size(max = 35) @Schema(examples = "H90.31")
        String competentAgency,

        @Nullable Channel channel,
        @NotNull @Valid ApplicantRequest applicant,
        @Nullable Map<String, Object> formData) {

    /** Who applies; a citizen may leave the number out and applies under the one in their token. */
    record ApplicantRequest(
            @NotBlank @Size(max = 200) String name,

            @Nullable
            @Pattern(
                    regexp = "[0-9]{9}|[0-9]{12}|[0-9]{10}(-?[0-9]{3})?|[A-Z][0-9]{7,8}",
                    message = "{rule.IdentityNumber}")
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

    /** A record's own text would carry the form's contents into logs. */
    @Override
    public String toString() {
        return "DraftRequest[" + caseCode + " at " + receivingAgency + "]";
    }
}
