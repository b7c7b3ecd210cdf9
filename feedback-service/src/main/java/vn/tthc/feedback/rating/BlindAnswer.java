package vn.tthc.feedback.rating;

import java.util.UUID;

/**
 * The signature under its mask, which only whoever asked can take off.
 *
 * @param signature base64url
 */
record BlindAnswer(UUID keyId, String signature) {}
