package vn.tthc.application.post;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A post with its key, as it speaks to us. */
final class PostOffice {

    static final String PROOF = "ab".repeat(32);
    private static final Map<String, String> SECRETS = Map.of(
            "testpost", "only-for-tests-only-for-tests-0005",
            "otherpost", "only-for-tests-only-for-tests-0006");

    private PostOffice() {}

    static String event() {
        return "E" + UUID.randomUUID();
    }

    static Map<String, String> says(String event, String number, String kind, String at) {
        return says("testpost", event, number, kind, at);
    }

    /** Signed; a delivery with the slip that the recipient signed. */
    static Map<String, String> says(String operator, String event, String number, String kind, String at) {
        var body = new HashMap<>(Map.of(
                "operator", operator, "keyId", "k1", "eventId", event, "orderNumber", number, "kind", kind, "at", at));
        if (kind.equals("DELIVERED")) {
            body.put("proof", PROOF);
        }
        return signed(body);
    }

    static Map<String, String> signed(Map<String, String> body) {
        var text = String.join(
                "|",
                body.get("operator"),
                body.get("keyId"),
                body.get("eventId"),
                body.get("orderNumber"),
                body.get("kind"),
                body.get("at"),
                body.getOrDefault("proof", ""));
        var signed = new HashMap<>(body);
        signed.put("checkSum", hash(SECRETS.getOrDefault(body.get("operator"), ""), text));
        return signed;
    }

    static Response send(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/public/v1/post/events");
    }

    private static String hash(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
