package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.gateway.testing.Caller.get;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;
import vn.tthc.gateway.testing.Issuer;
import vn.tthc.gateway.testing.TestClock;

@QuarkusTest
class AuthenticationTest extends GatewayTest {

    private static final String PROTECTED = "/api/v1/applications/1";
    private static final String PUBLIC = "/public/v1/procedures/1.013225";

    @Test
    void a_public_route_needs_no_token() throws Exception {
        assertThat(get(PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void anything_else_needs_one() throws Exception {
        var response = get(PROTECTED);

        assertProblem(response, 401, "missing-token");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_public_path_is_public_for_its_method_only() throws Exception {
        int before = world.catalog().requests();

        var response = Caller.send(Caller.to(PUBLIC).DELETE());

        assertProblem(response, 401, "missing-token");
        assertThat(world.catalog().requests()).isEqualTo(before);
    }

    @Test
    void tokens_signed_with_rsa_and_with_elliptic_curves_are_good() throws Exception {
        assertThat(get(PROTECTED, world.issuer().token("citizen")).statusCode()).isEqualTo(200);
        assertThat(get(PROTECTED, world.issuer().ecToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_reaches_the_service_which_verifies_it_again() throws Exception {
        var token = world.issuer().token("citizen");

        var headers = Caller.json(get(PROTECTED, token)).getJsonObject("headers");

        assertThat(headers.getString("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void a_bad_token_is_refused_on_a_public_route_too() throws Exception {
        assertInvalid(get(PUBLIC, "not.a.token"));
    }

    @Test
    void an_expired_token_is_refused_and_said_to_be() throws Exception {
        var token = world.issuer().tokenWith(claims -> claims.setExpirationTime(in(Duration.ofMinutes(-5))));

        assertProblem(get(PROTECTED, token), 401, "expired-token");
    }

    @Test
    void a_token_that_was_good_expires_although_it_is_remembered() throws Exception {
        var token = world.issuer().token("citizen");
        assertThat(get(PROTECTED, token).statusCode()).isEqualTo(200);

        TestClock.advance(Duration.ofMinutes(62));

        assertProblem(get(PROTECTED, token), 401, "expired-token");
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        assertInvalid(get(PROTECTED, world.issuer().tokenWith(claims -> claims.setIssuer("http://evil.test"))));
    }

    @Test
    void a_token_for_another_audience_is_refused() throws Exception {
        assertInvalid(get(PROTECTED, world.issuer().tokenWith(claims -> claims.setAudience("bank"))));
        assertInvalid(get(PROTECTED, world.issuer().tokenWith(claims -> claims.unsetClaim("aud"))));
    }

    @Test
    void one_of_several_audiences_is_enough() throws Exception {
        var token = world.issuer().tokenWith(claims -> claims.setAudience("bank", Issuer.AUDIENCE));

        assertThat(get(PROTECTED, token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_without_end_without_subject_or_from_the_future_is_refused() throws Exception {
        assertInvalid(get(PROTECTED, world.issuer().tokenWith(claims -> claims.unsetClaim("exp"))));
        assertInvalid(get(PROTECTED, world.issuer().tokenWith(claims -> claims.unsetClaim("sub"))));
        assertInvalid(get(
                PROTECTED, world.issuer().tokenWith(claims -> claims.setNotBefore(in(Duration.ofMinutes(5))))));
    }

    @Test
    void an_unsigned_token_is_no_token() throws Exception {
        var claims = Issuer.claims("admin", _ -> {}, "admin").toJson();
        var token = base64("{\"alg\":\"none\",\"kid\":\"" + world.issuer().rsa().getKeyId() + "\"}") + "."
                + base64(claims) + ".";

        assertInvalid(get(PROTECTED, token));
    }

    @Test
    void the_public_key_is_never_taken_for_a_shared_secret() throws Exception {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(world.issuer().rsa().getKeyId());
        signature.setKey(new HmacKey(world.issuer().rsa().getPublicKey().getEncoded()));
        signature.setPayload(Issuer.claims("admin", _ -> {}, "admin").toJson());

        assertInvalid(get(PROTECTED, signature.getCompactSerialization()));
    }

    @Test
    void a_signature_by_somebody_else_under_a_known_key_id_is_refused() throws Exception {
        var forger = Issuer.newRsa();
        forger.setKeyId(world.issuer().rsa().getKeyId());

        assertInvalid(get(PROTECTED, Issuer.signed(forger, Issuer.claims("admin", _ -> {}, "admin"))));
    }

    @Test
    void a_changed_payload_is_refused() throws Exception {
        var parts = world.issuer().token("citizen").split("\\.");
        var payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("citizen", "admin");

        assertInvalid(get(PROTECTED, parts[0] + "." + base64(payload) + "." + parts[2]));
    }

    @Test
    void credentials_of_another_kind_are_refused() throws Exception {
        var request = Caller.to(PROTECTED).header("Authorization", "Basic YWRtaW46YWRtaW4=");

        assertInvalid(Caller.send(request));
    }

    @Test
    void after_a_rotation_the_new_key_is_fetched_and_the_withdrawn_one_forgotten() throws Exception {
        TestClock.advance(Duration.ofMinutes(1));
        var first = Issuer.newRsa();
        world.issuer().publish(first);
        var old = Issuer.signed(first, Issuer.claims("user-old", _ -> {}, "citizen"));
        assertThat(get(PROTECTED, old).statusCode()).isEqualTo(200);

        TestClock.advance(Duration.ofMinutes(1));
        var second = Issuer.newRsa();
        world.issuer().withdraw(first);
        world.issuer().publish(second);
        var fresh = Issuer.signed(second, Issuer.claims("user-new", _ -> {}, "citizen"));

        assertThat(get(PROTECTED, fresh).statusCode()).isEqualTo(200);
        assertInvalid(get(PROTECTED, old));
    }

    @Test
    void unknown_key_ids_cause_one_fetch_and_not_one_each() throws Exception {
        TestClock.advance(Duration.ofMinutes(1));
        int before = world.issuer().fetches();

        for (int i = 0; i < 5; i++) {
            var stranger = Issuer.newRsa();
            stranger.setKeyId("unknown-" + UUID.randomUUID());
            assertInvalid(get(PROTECTED, Issuer.signed(stranger, Issuer.claims("x", _ -> {}, "admin"))));
        }

        assertThat(world.issuer().fetches()).isEqualTo(before + 1);
    }

    @Test
    void partners_routes_are_closed_to_others() throws Exception {
        var path = "/integration/v1/applications";

        assertProblem(get(path, world.issuer().token("citizen", "officer")), 403, "forbidden");
        assertThat(get(path, world.issuer().token("partner-post")).statusCode()).isEqualTo(200);
        assertProblem(get("/api/v1/operations/catalog/state", world.issuer().token("officer")), 403, "forbidden");
    }

    private static void assertInvalid(HttpResponse<String> response) {
        assertProblem(response, 401, "invalid-token");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private static NumericDate in(Duration duration) {
        return NumericDate.fromMilliseconds(TestClock.now().plus(duration).toEpochMilli());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
