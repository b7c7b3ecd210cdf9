package vn.tthc.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Collections;
import vn.tthc.platform.digest.Sha256;

/**
 * Seals claims as a compact JWS (RFC 7515, ES256): whoever has our public keys can tell without a line that they are
 * ours. The id of a key is the beginning of its thumbprint (RFC 7638): long enough that no two are alike, short enough
 * for a QR code.
 */
public final class EcSeal {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;
    private static final int ID = 16;

    private final PrivateKey key;
    private final Jwk jwk;

    private EcSeal(PrivateKey key, Jwk jwk) {
        this.key = key;
        this.jwk = jwk;
    }

    /** Refuses every key but one on P-256. */
    public static EcSeal of(PrivateKey key, PublicKey open) {
        if (!(open instanceof ECPublicKey ec) || ec.getParams().getOrder().bitLength() != 8 * COORDINATE) {
            throw new IllegalStateException("A seal must be an EC key on P-256");
        }
        var x = BASE64.encodeToString(coordinate(ec.getW().getAffineX()));
        var y = BASE64.encodeToString(coordinate(ec.getW().getAffineY()));
        var members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y);
        return new EcSeal(key, Jwk.of(BASE64.encodeToString(Sha256.of(members)).substring(0, ID), x, y));
    }

    /** The first key of a PKCS#12 file. */
    public static EcSeal read(Path pkcs12, char[] password) {
        try (var in = Files.newInputStream(pkcs12)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return of(key, store.getCertificate(alias).getPublicKey());
                }
            }
            throw new IllegalStateException("No key in " + pkcs12);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the seal cannot be read: " + pkcs12, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key in PKCS#12 for this password: " + pkcs12, e);
        }
    }

    public Jwk key() {
        return jwk;
    }

    /** The claims, a JSON object, under the seal. */
    public String seal(String claims) {
        var header = "{\"alg\":\"ES256\",\"kid\":\"" + jwk.kid() + "\"}";
        var input = encoded(header) + "." + encoded(claims);
        return input + "." + BASE64.encodeToString(signature(input));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String input) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
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
}
