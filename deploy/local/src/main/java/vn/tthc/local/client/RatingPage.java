package vn.tthc.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import vn.tthc.contracts.blind.BlindSigning;
import vn.tthc.contracts.blind.Blinding;

/**
 * The page on which somebody rates or answers a survey. Only it knows the number that it has signed and the mask under which it does: the
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
        return signed(
                key,
                blinded -> api.as(persona)
                        .post(
                                "/api/v1/ratings/tokens",
                                Map.of(
                                        "applicationId",
                                        dossier,
                                        "keyId",
                                        key.path("keyId").asText(),
                                        "blinded",
                                        blinded)));
    }

    /** Has a token signed for the person's invitation to an open survey. */
    public String surveyToken(String persona, String survey, String dossier) {
        var open = api.anonymous().get("/public/v1/surveys/" + survey).ok().json();
        return signed(
                open.path("key"),
                blinded -> api.as(persona)
                        .post(
                                "/api/v1/survey-invitations/tokens",
                                Map.of("surveyId", survey, "applicationId", dossier, "blinded", blinded)));
    }

    private static String signed(JsonNode key, Function<String, Answer> ask) {
        var open = BlindSigning.publicKey(BASE64_BACK.decode(key.path("modulus").asText()));
        var blinding = new Blinding(open, RANDOM);
        var answer = ask.apply(BASE64.encodeToString(blinding.blinded())).ok().json();
        var signature =
                blinding.unblind(BASE64_BACK.decode(answer.path("signature").asText()));
        return String.join(
                ".",
                key.path("keyId").asText(),
                BASE64.encodeToString(blinding.number()),
                BASE64.encodeToString(signature));
    }

    /** Answers a survey in nobody's name. */
    public Answer answerSurvey(String token, Map<String, Object> answers) {
        return api.anonymous().post("/public/v1/surveys/answers", Map.of("token", token, "answers", answers));
    }

    /** Rates in nobody's name. */
    public Answer rate(String token, int level, Map<String, Integer> contents) {
        return api.anonymous().post("/public/v1/ratings", Map.of("token", token, "level", level, "contents", contents));
    }
}
