package vn.tthc.feedback.survey;

import java.util.UUID;

/**
 * The signature under its mask, which only whoever asked can take off.
 *
 * @param signature base64url
 */
record SurveyToken(UUID keyId, String signature) {}
