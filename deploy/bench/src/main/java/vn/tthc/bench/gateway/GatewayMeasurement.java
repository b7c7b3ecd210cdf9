package vn.tthc.bench.gateway;

import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Result;
import vn.tthc.bench.gateway.Wrk.Figures;

/**
 * wrk with 64 connections, 1 KB of JSON: the stand-in alone, then through the gateway on a public route and on one that
 * needs a token. Everything shares this machine's cores in every run.
 */
public final class GatewayMeasurement implements Measurement {

    private static final String ISSUER = "http://bench.invalid";
    private static final String AUDIENCE = "tthc";
    private static final String PUBLIC_PATH = "/public/v1/procedures/1.013225";
    private static final String PROTECTED_PATH = "/api/v1/applications/019a0000-0000-7000-8000-000000000001";
    private static final Wrk WARM_UP = new Wrk(64, Integer.getInteger("tthc.bench.warmup", 8));
    private static final Wrk MEASURED = new Wrk(64, Integer.getInteger("tthc.bench.seconds", 10));

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Result> run() throws Exception {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        var token = List.of("Authorization: Bearer " + token(key));
        try (var service = StandInService.start(key, freePort());
                var gateway = GatewayProcess.start(service.port(), ISSUER, AUDIENCE)) {
            var direct = "http://127.0.0.1:" + service.port();
            var through = "http://127.0.0.1:" + gateway.port();
            var alone = measure("service alone", direct + PUBLIC_PATH, List.of());
            var open = measure("gateway, public route", through + PUBLIC_PATH, List.of());
            var verified = measure("gateway, token verified", through + PROTECTED_PATH, token);
            return results(alone, open, verified);
        }
    }

    private static List<Result> results(Figures alone, Figures open, Figures verified) {
        List<Result> results = new ArrayList<>();
        results.add(Result.of("service alone", alone.rate(), "req/s", 0));
        results.add(Result.of("gateway, public route", open.rate(), "req/s", alone.rate()));
        results.add(Result.of("gateway, token verified", verified.rate(), "req/s", alone.rate()));
        results.add(Result.of("service alone p50", alone.p50Millis(), "ms", 0));
        results.add(Result.of("service alone p99", alone.p99Millis(), "ms", 0));
        results.add(Result.of("gateway, token verified p50", verified.p50Millis(), "ms", alone.p50Millis()));
        results.add(Result.of("gateway, token verified p99", verified.p99Millis(), "ms", alone.p99Millis()));
        return results;
    }

    private static Figures measure(String what, String url, List<String> headers) throws Exception {
        System.err.println(what + ": warming up");
        WARM_UP.run(url, headers);
        var figures = MEASURED.run(url, headers);
        System.err.println(String.format(Locale.ROOT, "%s: %.0f requests/s", what, figures.rate()));
        return figures;
    }

    private static String token(RsaJsonWebKey key) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("019a0000-0000-7000-8000-0000000000aa");
        claims.setStringListClaim("groups", "citizen");
        claims.setStringClaim("name", "Nguyễn Văn An");
        claims.setStringClaim("personal_id", "099000000011");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(30);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
