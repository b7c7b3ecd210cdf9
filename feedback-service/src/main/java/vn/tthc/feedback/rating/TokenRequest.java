package vn.tthc.feedback.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Asks for the token of one's own returned dossier.
 *
 * @param blinded the blinded number (RFC 9474), base64url, as long as the key
 */
record TokenRequest(
        @NotNull UUID applicationId,
        @NotNull UUID keyId,

        @NotNull @Pattern(regexp = TokenRequest.BLINDED, message = "{rule.rating-blinded-shape}")
        String blinded) {

    static final String BLINDED = "[A-Za-z0-9_-]{342}";
}
