package vn.tthc.feedback.blind;

import java.util.Base64;
import java.util.UUID;

/**
 * A key as a page needs it to blind: RSABSSA-SHA384-PSS-Deterministic of RFC 9474.
 *
 * @param modulus base64url, big-endian
 * @param exponent base64url
 */
public record BlindKeyView(UUID keyId, String algorithm, String modulus, String exponent) {

    static BlindKeyView of(UUID id, byte[] modulus) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(modulus);
        return new BlindKeyView(id, "RSABSSA-SHA384-PSS-Deterministic", encoded, "AQAB");
    }
}
