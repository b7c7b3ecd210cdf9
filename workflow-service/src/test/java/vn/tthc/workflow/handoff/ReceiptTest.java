package vn.tthc.workflow.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.seal.EcSeal;
import vn.tthc.testing.Infrastructure;
import vn.tthc.workflow.Office;

/** A receipt in hand, verified by somebody else's library with nothing but the published keys. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReceiptTest {

    private static final String BUILDER = Office.token("officer", Office.CONSTRUCTION, "builder-1");

    @Inject
    ReceiptSeal seal;

    private void newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var keys = generator.generateKeyPair();
            QuarkusMock.installMockForInstance(ReceiptSeal.with(EcSeal.of(keys.getPrivate(), keys.getPublic())), seal);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String sent() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);
        return Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/handoff",
                        Map.of(
                                "toAgency",
                                Office.CONSTRUCTION,
                                "papers",
                                List.of(
                                        Map.of("kind", "ELECTRONIC", "sha256", "a".repeat(64)),
                                        Map.of("kind", "ORIGINAL", "name", "Giấy khai sinh của An", "count", 2))))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static List<String> receipts(String handoff) {
        return Office.get(Office.officer(), "/handoffs/" + handoff + "/receipts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.jws");
    }

    private static boolean verifies(String jws) throws JoseException {
        var published = given().get("/public/v1/handoffs/keys").asString();
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        var key = new JsonWebKeySet(published).findJsonWebKey(signature.getKeyIdHeaderValue(), "EC", "sig", "ES256");
        signature.setKey(key.getKey());
        return signature.verifySignature();
    }

    private static JsonPath claims(String jws) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        return JsonPath.from(signature.getUnverifiedPayload());
    }

    @Test
    void who_received_what_from_whom_and_when_is_said_under_seal_and_nothing_of_a_person() throws JoseException {
        newKey();
        var handoff = sent();
        assertThat(receipts(handoff)).isEmpty();
        Office.post(
                        BUILDER,
                        "/handoffs/" + handoff + "/receive",
                        Map.of("papers", List.of(Map.of("line", 2, "finding", "DIFFERS", "remark", "Bản sao của An"))))
                .then()
                .statusCode(200);

        var jws = receipts(handoff).getFirst();

        assertThat(verifies(jws)).isTrue();
        var said = claims(jws);
        assertThat(said.getString("jti")).isEqualTo(handoff);
        assertThat(said.getString("act")).isEqualTo("RECEIVED");
        assertThat(said.getString("from")).isEqualTo(Office.COMMUNE);
        assertThat(said.getString("to")).isEqualTo(Office.CONSTRUCTION);
        assertThat(said.getString("dossier")).startsWith("H90.31-");
        assertThat(said.getLong("iat")).isGreaterThanOrEqualTo(said.getLong("sent"));
        assertThat(said.getList("papers.found")).isEqualTo(List.of("PRESENT", "DIFFERS"));
        assertThat(said.getString("papers[0].sha256")).isEqualTo("a".repeat(64));
        assertThat(said.prettify()).doesNotContain("An", "builder", "officer");
    }

    @Test
    void giving_back_is_a_receipt_of_its_own_and_both_verify_after_the_key_has_been_changed() throws JoseException {
        newKey();
        var handoff = sent();
        Office.post(BUILDER, "/handoffs/" + handoff + "/receive", Map.of())
                .then()
                .statusCode(200);
        newKey();
        Office.post(BUILDER, "/handoffs/" + handoff + "/return", Map.of())
                .then()
                .statusCode(200);

        var both = receipts(handoff);

        assertThat(both).hasSize(2);
        assertThat(both.getFirst().split("\\.")[0]).isNotEqualTo(both.getLast().split("\\.")[0]);
        assertThat(verifies(both.getFirst())).isTrue();
        assertThat(verifies(both.getLast())).isTrue();
        assertThat(claims(both.getLast()).getString("act")).isEqualTo("RETURNED");
    }

    @Test
    void a_refusal_is_sealed_and_whoever_writes_something_else_over_it_is_found_out() throws JoseException {
        newKey();
        var handoff = sent();
        Office.post(BUILDER, "/handoffs/" + handoff + "/refuse", Map.of("ground", "Không thuộc thẩm quyền"))
                .then()
                .statusCode(200);
        var jws = receipts(handoff).getFirst();
        var parts = jws.split("\\.");
        var forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("REFUSED", "RECEIVED");
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        assertThat(verifies(jws)).isTrue();
        assertThat(verifies(parts[0] + "." + encoded + "." + parts[2])).isFalse();
    }

    @Test
    void whoever_has_no_part_in_the_dossier_gets_no_receipt() {
        var handoff = sent();

        Office.get(Office.token("officer", Office.ELSEWHERE, "stranger"), "/handoffs/" + handoff + "/receipts")
                .then()
                .statusCode(404);
    }
}
