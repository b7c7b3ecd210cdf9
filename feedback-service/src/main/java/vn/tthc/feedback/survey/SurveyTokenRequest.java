package vn.tthc.feedback.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Asks for the token of an invitation.
 *
 * @param blinded the blinded number (RFC 9474), base64url, as long as the key
 */
record SurveyTokenRequest(
        @NotNull UUID surveyId,
        @NotNull UUID applicationId,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{342}", message = "{rule.rating-blinded-shape}")
        String blinded) {}
