package vn.tthc.gateway.auth;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.exchange.Identity;

/**
 * Signature and claims of one token.
 *
 * <p>Only RS256 and ES256 are considered, and a key only for the algorithm of its own kind: a public key can never be
 * taken for an HMAC secret, and an unsigned token is no token.
 */
@Singleton
class TokenVerifier {

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final KeySet keys;
    private final String issuer;
    private final String audience;
    private final long skewMillis;

    TokenVerifier(KeySet keys, AuthConfig auth, GatewayConfig config) {
        this.keys = keys;
        this.issuer = auth.issuer().orElse("");
        this.audience = auth.audience().orElse("");
        this.skewMillis = config.keys().skew().toMillis();
    }

    Verdict verify(String token, long nowMillis) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ALGORITHMS);
            signature.setCompactSerialization(token);
            String kid = signature.getKeyIdHeaderValue();
            if (kid == null || !isPermitted(signature.getAlgorithmHeaderValue())) {
                return Verdict.INVALID;
            }
            var key = keys.find(kid);
            return key == null ? Verdict.UNKNOWN_KEY : verify(signature, key, nowMillis);
        } catch (JoseException | DecodeException | ClassCastException | IllegalArgumentException _) {
            return Verdict.INVALID;
        }
    }

    private Verdict verify(JsonWebSignature signature, PublicJsonWebKey key, long nowMillis) throws JoseException {
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(signature.getAlgorithmHeaderValue())) {
            return Verdict.INVALID;
        }
        signature.setKey(key.getPublicKey());
        return signature.verifySignature() ? judge(new JsonObject(signature.getPayload()), nowMillis) : Verdict.INVALID;
    }

    private Verdict judge(JsonObject claims, long nowMillis) {
        var subject = claims.getString("sub");
        var expiry = claims.getNumber("exp");
        if (subject == null
                || subject.isBlank()
                || expiry == null
                || !issuer.equals(claims.getString("iss"))
                || !containsAudience(claims.getValue("aud"))
                || isAhead(claims.getNumber("nbf"), nowMillis)) {
            return Verdict.INVALID;
        }
        long expiresAt = (long) (expiry.doubleValue() * 1000) + skewMillis;
        return nowMillis >= expiresAt
                ? Verdict.EXPIRED
                : new Verdict.Accepted(new Identity(subject, roles(claims), expiresAt));
    }

    private boolean isAhead(@Nullable Number notBefore, long nowMillis) {
        return notBefore != null && notBefore.doubleValue() * 1000 > nowMillis + skewMillis;
    }

    private boolean containsAudience(@Nullable Object claim) {
        return claim instanceof JsonArray several ? several.contains(audience) : audience.equals(claim);
    }

    private static Set<String> roles(JsonObject claims) {
        return claims.getJsonArray("groups", new JsonArray()).stream()
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPermitted(@Nullable String algorithm) {
        return AlgorithmIdentifiers.RSA_USING_SHA256.equals(algorithm)
                || AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(algorithm);
    }
}
