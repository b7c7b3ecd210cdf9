package vn.tthc.application.payment;

import static io.restassured.RestAssured.given;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A payment platform with its keys, as it speaks to us. */
public final class Platform {

    static final String CLIENT = "testbank";
    private static final Map<String, String> SECRETS =
            Map.of("k1", "only-for-tests-only-for-tests-0001", "k2", "only-for-tests-only-for-tests-0002");
    static final List<String> SETTINGS = SECRETS.entrySet().stream()
            .map(e -> CLIENT + ":" + e.getKey() + ":" + e.getValue())
            .toList();

    private Platform() {}

    /** Asked for by the citizen: all that is outstanding. */
    public static String attempt(UUID id) {
        return citizen()
                .body(Map.of())
                .post(PATH + "/" + id + "/payments/attempts")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    public static String transaction() {
        return "TX" + UUID.randomUUID();
    }

    static CallbackRequest paid(String order, String transaction, long amount) {
        return report(order, transaction, amount, 0);
    }

    static CallbackRequest failed(String order, String transaction, long amount) {
        return report(order, transaction, amount, 1);
    }

    static CallbackRequest report(String order, String transaction, long amount, int status) {
        return signed("k1", order, transaction, amount, status);
    }

    static CallbackRequest signed(String key, String order, String transaction, long amount, int status) {
        var unsigned = new CallbackRequest(
                CLIENT, key, "1.0", "PAY", order, transaction, amount, 0L, 0L, status, "0".repeat(64));
        return with(unsigned, sign(key, unsigned.signedText()));
    }

    static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRETS.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CallbackRequest with(CallbackRequest c, String checkSum) {
        return new CallbackRequest(
                c.clientId(),
                c.keyId(),
                c.version(),
                c.command(),
                c.orderId(),
                c.transactionId(),
                c.amount(),
                c.paymentFee(),
                c.additionFee(),
                c.status(),
                checkSum);
    }

    /** A transaction of its own, reported as paid. */
    public static Response pays(String order, long amount) {
        return send(paid(order, transaction(), amount));
    }

    static Response send(CallbackRequest callback) {
        return send(wire(callback));
    }

    static Response send(Map<String, Object> body) {
        return given().contentType("application/json").body(body).post("/public/v1/payments/callbacks");
    }

    static Map<String, Object> wire(CallbackRequest c) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("client_id", c.clientId());
        body.put("key_id", c.keyId());
        body.put("version", c.version());
        body.put("command", c.command());
        body.put("order_id", c.orderId());
        body.put("transaction_id", c.transactionId());
        body.put("trans_amount", c.amount());
        body.put("payment_fee", c.paymentFee());
        body.put("addition_fee", c.additionFee());
        body.put("status", c.status());
        body.put("check_sum", c.checkSum());
        return body;
    }
}
