package vn.tthc.application.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Channel;

/**
 * What a person asks for. The channel is the caller's own: ONLINE for citizens, DIRECT or POSTAL at a counter.
 *
 * @param caseCode the sub-case; derived from the form where it is not chosen
 * @param competentAgency who decides; looked for where it is not named, and a queue's business where it is not found
 * @param supportingAgency where the applicant was helped with it
 */
public record DraftRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "1.013225")
        String procedureCode,

        @Nullable @Size(min = 1, max = 40) @Schema(examples = "1.013225.01")
        String caseCode,

        @NotBlank @Size(max = 35) @Schema(examples = "H90.31.01")
        String receivingAgency,

        @Nullable @Size(min = 1, max = 35) @Schema(examples = "H90.31")
        String competentAgency,

        @Nullable @Size(min = 1, max = 35) @Schema(examples = "H90.35.01")
        String supportingAgency,

        @Nullable Channel channel,
        @NotNull @Valid ApplicantRequest applicant,
        @Nullable @Valid RepresentativeRequest representative,
        @Nullable Map<String, Object> formData) {

    /** A record's own text would carry the form's contents into logs. */
    @Override
    public String toString() {
        return "DraftRequest[" + caseCode + " at " + receivingAgency + "]";
    }
}
