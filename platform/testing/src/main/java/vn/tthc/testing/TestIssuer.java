package vn.tthc.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Stands in for the identity provider: one key made at run time, published as a key set over HTTP. There is no key in
 * the repository that anything could come to trust.
 */
final class TestIssuer {

    static final String ISSUER = "http://issuer.test";
    static final String AUDIENCE = "tthc";
    static final String KEY_ID = "test-1";

    private static final String KEY = "tthc.testing.private-key";
    private static final String URL = "tthc.testing.jwks-url";

    private TestIssuer() {}

    /** Starts the issuer if nobody has; system properties hold it, as class loaders come and go. */
    static synchronized String jwksUrl() {
        if (System.getProperty(URL) == null) {
            try {
                var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
                System.setProperty(
                        KEY,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(URL, serve(keySet((RSAPublicKey) pair.getPublic())));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("RSA is part of every Java runtime", e);
            }
        }
        return System.getProperty(URL);
    }

    static PrivateKey privateKey() {
        jwksUrl();
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The issuer's own key is unreadable", e);
        }
    }

    private static String serve(String keySet) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                var body = keySet.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the test issuer", e);
        }
    }

    private static String keySet(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
