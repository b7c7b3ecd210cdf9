package vn.tthc.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Issues tokens, good and bad, and publishes its keys over HTTP. */
public final class Issuer {

    public static final String NAME = "http://issuer.test";
    public static final String AUDIENCE = "tthc";

    private final List<PublicJsonWebKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final PublicJsonWebKey rsa;
    private final PublicJsonWebKey ec;
    private final HttpServer server;

    Issuer(Vertx vertx) throws Exception {
        rsa = newRsa();
        ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        ec.setKeyId("ec-1");
        published.addAll(List.of(rsa, ec));
        server = Servers.listen(
                vertx.createHttpServer().requestHandler(request -> {
                    fetches.incrementAndGet();
                    request.response()
                            .end(new JsonWebKeySet(new ArrayList<>(published)).toJson(OutputControlLevel.PUBLIC_ONLY));
                }),
                0);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/jwks";
    }

    public int fetches() {
        return fetches.get();
    }

    public PublicJsonWebKey rsa() {
        return rsa;
    }

    public static PublicJsonWebKey newRsa() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("rsa-" + UUID.randomUUID());
        return key;
    }

    public void publish(PublicJsonWebKey key) {
        published.add(key);
    }

    public void withdraw(PublicJsonWebKey key) {
        published.remove(key);
    }

    /** A valid token of somebody nobody else is. */
    public String token(String... roles) throws JoseException {
        return signed(rsa, claims("user-" + UUID.randomUUID(), _ -> {}, roles));
    }

    public String tokenOf(String subject, String... roles) throws JoseException {
        return signed(rsa, claims(subject, _ -> {}, roles));
    }

    public String ecToken() throws JoseException {
        var signature = signature(ec, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, claims("ec", _ -> {}));
        return signature.getCompactSerialization();
    }

    /** A token like any other but for what is changed. */
    public String tokenWith(Consumer<JwtClaims> change) throws JoseException {
        return signed(rsa, claims("user-" + UUID.randomUUID(), change, "citizen"));
    }

    public static String signed(PublicJsonWebKey key, JwtClaims claims) throws JoseException {
        return signature(key, AlgorithmIdentifiers.RSA_USING_SHA256, claims).getCompactSerialization();
    }

    private static JsonWebSignature signature(PublicJsonWebKey key, String algorithm, JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature;
    }

    public static JwtClaims claims(String subject, Consumer<JwtClaims> change, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringListClaim("groups", roles);
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(TestClock.now().plusSeconds(3600).toEpochMilli()));
        change.accept(claims);
        return claims;
    }
}
