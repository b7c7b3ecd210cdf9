package vn.tthc.application.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.IdentityDocument;
import vn.tthc.application.dossier.Representative;

/**
 * Who acts for the applicant, and by what right. Online it is the caller, whose number the token has.
 *
 * @param mandateNumber of a written mandate
 * @param mandateUntil the last day on which it holds
 */
public record RepresentativeRequest(
        @NotBlank @Size(max = 200) String name,
        @Nullable IdentityDocument identityDocument,

        @Nullable @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z./-]{2,29}", message = "{rule.IdentityNumber}")
        String identityNumber,

        @Nullable @Pattern(regexp = "0[0-9]{9,10}", message = "{rule.Phone}")
        String phone,

        @NotNull Representative.Mandate mandate,
        @Nullable @Size(max = 100) String mandateNumber,
        @Nullable LocalDate mandateIssued,
        @Nullable LocalDate mandateUntil) {

    /** A record's own text would carry all of it into logs. */
    @Override
    public String toString() {
        return "RepresentativeRequest[" + mandate + "]";
    }
}
