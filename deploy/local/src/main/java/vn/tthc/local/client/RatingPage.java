package vn.tthc.local.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import vn.tthc.contracts.blind.BlindSigning;
import vn.tthc.contracts.blind.Blinding;

/**
 * The page on which somebody rates. Only it knows the number that it has signed and the mask under which it does: the
 * login ends with the token, and the token is shown without it.
 */
public final class RatingPage {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BASE64_BACK = Base64.getUrlDecoder();

    private final Api api;

    public RatingPage(Api api) {
        this.api = api;
    }

    /** Whether the person may rate the dossier yet, and with which key. */
    public Answer eligibility(String persona, String dossier) {
        return api.as(persona).get("/api/v1/ratings/eligibility?applicationId=" + dossier);
    }

    /** Has a token signed for the person's dossier. */
    public String token(String persona, String dossier, Answer eligibility) {
        var key = eligibility.json().path("key");
        var keyId = key.path("keyId").asText();
        var open = BlindSigning.publicKey(BASE64_BACK.decode(key.path("modulus").asText()));
        var blinding = new Blinding(open, RANDOM);
        var request =
                Map.of("applicationId", dossier, "keyId", keyId, "blinded", BASE64.encodeToString(blinding.blinded()));
        var answer =
                api.as(persona).post("/api/v1/ratings/tokens", request).ok().json();
        var signature =
                blinding.unblind(BASE64_BACK.decode(answer.path("signature").asText()));
        return String.join(".", keyId, BASE64.encodeToString(blinding.number()), BASE64.encodeToString(signature));
    }

    /** Rates in nobody's name. */
    public Answer rate(String token, int level, Map<String, Integer> contents) {
        return api.anonymous().post("/public/v1/ratings", Map.of("token", token, "level", level, "contents", contents));
    }
}
