package vn.tthc.feedback.rating;

import static io.restassured.RestAssured.given;
import static vn.tthc.feedback.FeedbackWorld.citizen;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import vn.tthc.contracts.blind.BlindSigning;
import vn.tthc.contracts.blind.Blinding;

/** The page on which somebody rates: it blinds, has signed, takes the mask off and shows the token. */
final class RatingPage {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private RatingPage() {}

    /** The token of one's own dossier. */
    static String token(String person, UUID dossier) {
        var key = eligibility(person, dossier).then().statusCode(200).extract();
        var blinding = blinding(key.path("key.modulus"));
        var keyId = key.<String>path("key.keyId");
        return token(keyId, blinding, issue(person, dossier, keyId, BASE64.encodeToString(blinding.blinded())));
    }

    /** The token of the dossier of a receipt. */
    static String tokenOf(String ticket) {
        var key = anybody()
                .body(Map.of("ticket", ticket))
                .post("/public/v1/ratings/tickets")
                .then()
                .statusCode(200)
                .extract();
        var blinding = blinding(key.path("key.modulus"));
        var keyId = key.<String>path("key.keyId");
        var request = Map.of("ticket", ticket, "keyId", keyId, "blinded", BASE64.encodeToString(blinding.blinded()));
        return token(keyId, blinding, anybody().body(request).post("/public/v1/ratings/tokens"));
    }

    static Response eligibility(String person, UUID dossier) {
        return citizen(person).get("/api/v1/ratings/eligibility?applicationId=" + dossier);
    }

    static Response issue(String person, UUID dossier, String keyId, String blinded) {
        return citizen(person)
                .body(Map.of("applicationId", dossier, "keyId", keyId, "blinded", blinded))
                .post("/api/v1/ratings/tokens");
    }

    static Blinding blinding(String modulus) {
        return new Blinding(key(modulus), RANDOM);
    }

    static RSAPublicKey key(String modulus) {
        return BlindSigning.publicKey(Base64.getUrlDecoder().decode(modulus));
    }

    static Response rate(String token, int level) {
        return rate(token, level, Map.of());
    }

    static Response rate(String token, int level, Map<String, ?> contents) {
        return anybody()
                .body(Map.of("token", token, "level", level, "contents", contents))
                .post("/public/v1/ratings");
    }

    static Response change(String token, int level, String etag) {
        return anybody()
                .header("If-Match", etag)
                .body(Map.of("token", token, "level", level))
                .put("/public/v1/ratings");
    }

    static Response own(String token) {
        return anybody().body(Map.of("token", token)).post("/public/v1/ratings/own");
    }

    static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    private static String token(String keyId, Blinding blinding, Response answer) {
        var signature = Base64.getUrlDecoder()
                .decode(answer.then().statusCode(200).extract().<String>path("signature"));
        return keyId + "." + BASE64.encodeToString(blinding.number()) + "."
                + BASE64.encodeToString(blinding.unblind(signature));
    }
}
