package vn.tthc.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private SigningKeys keys;
    private Tokens tokens;

    @BeforeEach
    void issuer() {
        keys = new SigningKeys(folder, () -> now);
        tokens = new Tokens(keys, Personas.load(), "http://localhost:8089", () -> now);
    }

    @Test
    void a_token_carries_what_the_services_ask_for() throws Exception {
        var claims = json(tokens.token("receptionist").split("\\.")[1]);

        assertThat(claims.path("iss").asText()).isEqualTo("http://localhost:8089");
        assertThat(claims.path("aud").asText()).isEqualTo("tthc");
        assertThat(claims.path("groups").get(0).asText()).isEqualTo("receptionist");
        assertThat(claims.path("agency").asText()).isEqualTo("H90.31.01");
        assertThat(claims.path("exp").asLong())
                .isEqualTo(now.plus(Duration.ofHours(8)).getEpochSecond());
        assertThat(claims.has("personal_id")).isFalse();
    }

    @Test
    void claims_can_be_replaced_to_speak_as_somebody_else() throws Exception {
        var token = tokens.token("citizen", Map.of("sub", "p-77", "personal_id", "099000000077"));

        var claims = json(token.split("\\.")[1]);

        assertThat(claims.path("sub").asText()).isEqualTo("p-77");
        assertThat(claims.path("personal_id").asText()).isEqualTo("099000000077");
    }

    @Test
    void the_published_key_verifies_the_signature() throws Exception {
        var token = tokens.token("officer");

        assertThat(isSignedBy(token, keys.published().getFirst())).isTrue();
    }

    @Test
    void after_a_day_a_new_key_signs_and_the_former_one_is_still_published() throws Exception {
        var before = tokens.token("officer");

        now = now.plus(Duration.ofHours(25));
        var after = tokens.token("officer");

        assertThat(isSignedBy(after, keys.published().getFirst())).isTrue();
        assertThat(isSignedBy(before, keys.published().getLast())).isTrue();
        assertThat(keys.published()).hasSize(2);
    }

    @Test
    void of_the_keys_before_the_former_one_nothing_stays() {
        keys.current();

        keys.rotate();
        keys.rotate();

        assertThat(keys.published()).hasSize(2);
        assertThat(folder).isDirectoryContaining("glob:**.key");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void keys_survive_a_restart_and_can_be_read_by_their_owner_only() throws Exception {
        var before = keys.current().id();

        var after = new SigningKeys(folder, () -> now).current().id();

        assertThat(after).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(files.findFirst().orElseThrow())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void an_unknown_persona_is_answered_with_those_that_exist() {
        assertThatThrownBy(() -> tokens.token("mayor"))
                .hasMessageContaining("mayor")
                .hasMessageContaining("procedure-controller");
    }

    private static boolean isSignedBy(String token, SigningKey key) throws Exception {
        var parts = token.split("\\.");
        var jwk = key.publicKey();
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(
                        new RSAPublicKeySpec(number(jwk.getOrDefault("n", "")), number(jwk.getOrDefault("e", ""))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return json(parts[0]).path("kid").asText().equals(key.id())
                && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
