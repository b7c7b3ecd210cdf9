package vn.tthc.application.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.digest.Sha256;

/**
 * Seals what a QR code says as a compact JWS (RFC 7515, ES256): whoever has our public keys can tell without a line that
 * it is ours. The id of a key is the beginning of its thumbprint (RFC 7638): long enough that
 * no two are alike, short enough for a QR code.
 */
@ApplicationScoped
public class Seal {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;
    private static final int ID = 16;

    private final Optional<SigningKey> key;

    @Inject
    Seal(SignatureConfig config) {
        this(config.seal()
                .path()
                .map(path -> SigningKey.read(
                        path, config.seal().password().orElse("").toCharArray())));
    }

    private Seal(Optional<SigningKey> key) {
        key.ifPresent(Seal::requireP256);
        this.key = key;
    }

    /** For whoever seals with another key than the configured one. */
    static Seal with(SigningKey key) {
        return new Seal(Optional.of(key));
    }

    /** A public key as others read it (RFC 7517). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Jwk(String kty, String crv, String x, String y, String kid, String use, String alg) {

        public static Jwk of(String kid, String x, String y) {
            return new Jwk("EC", "P-256", x, y, kid, "sig", "ES256");
        }
    }

    private record Header(String alg, String kid) {}

    /** The key that seals now, if there is one. */
    public Optional<Jwk> key() {
        return key.map(k -> {
            var point = ((ECPublicKey) k.certificate().getPublicKey()).getW();
            var x = BASE64.encodeToString(coordinate(point.getAffineX()));
            var y = BASE64.encodeToString(coordinate(point.getAffineY()));
            var members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y);
            return Jwk.of(BASE64.encodeToString(Sha256.of(members)).substring(0, ID), x, y);
        });
    }

    /** The claims under the seal; nothing where there is no key. */
    public Optional<String> seal(Object claims) {
        return key.map(k -> {
            var header = new Header("ES256", key().orElseThrow().kid());
            var input = encoded(header) + "." + encoded(claims);
            return input + "." + BASE64.encodeToString(signature(k, input));
        });
    }

    private static String encoded(Object json) {
        return BASE64.encodeToString(Payloads.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(SigningKey key, String input) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.key());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal could not be made", e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static void requireP256(SigningKey key) {
        if (!(key.certificate().getPublicKey() instanceof ECPublicKey ec)
                || ec.getParams().getOrder().bitLength() != 8 * COORDINATE) {
            throw new IllegalStateException("tthc.signatures.seal must be an EC key on P-256");
        }
    }
}
