package vn.tthc.feedback.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Asks for the token of the dossier of a receipt, for whoever has the paper and no account.
 *
 * @param blinded the blinded number (RFC 9474), base64url, as long as the key
 */
record TicketTokenRequest(
        @NotBlank @Size(max = 100) String ticket,
        @NotNull UUID keyId,

        @NotNull @Pattern(regexp = TokenRequest.BLINDED, message = "{rule.rating-blinded-shape}")
        String blinded) {}
