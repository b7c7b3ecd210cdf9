package vn.tthc.bench.gateway;

import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Wrk WARM_UP = new Wrk(64, 5);
    /** Until the compiler has seen enough of it, however busy this machine is. */
    private static final long WARM_UP_REQUESTS = Long.getLong("tthc.bench.warmup", 150_000);

    private static final int WARM_UP_RUNS = 12;
    private static final Wrk MEASURED = new Wrk(64, Integer.getInteger("tthc.bench.seconds", 5));
    /** Odd, so that there is one in the middle. */
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Result> run() throws Exception {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        try (var service = StandInService.start(key, freePort());
                var gateway = GatewayProcess.start(service.port(), ISSUER, AUDIENCE)) {
            var direct = "http://127.0.0.1:" + service.port();
            var through = "http://127.0.0.1:" + gateway.port();
            var subjects = List.of(
                    new Subject("service alone", direct + PUBLIC_PATH, List.of()),
                    new Subject("gateway, public route", through + PUBLIC_PATH, List.of()),
                    new Subject(
                            "gateway, token verified",
                            through + PROTECTED_PATH,
                            List.of("Authorization: Bearer " + token(key))));
            return results(measure(subjects, gateway));
        }
    }

    /** What is called, and with which headers. */
    private record Subject(String name, String url, List<String> headers) {}

    /** Round about, so that a disturbance of this machine meets all of them, and then the median of each. */
    private static List<Figures> measure(List<Subject> subjects, GatewayProcess gateway) throws Exception {
        List<List<Figures>> rounds = new ArrayList<>();
        for (Subject subject : subjects) {
            warmUp(subject);
            rounds.add(new ArrayList<>());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < subjects.size(); i++) {
                var subject = subjects.get(i);
                double before = gateway.cpuSeconds();
                var measured = MEASURED.run(subject.url, subject.headers);
                double spent = gateway.cpuSeconds() - before;
                var figures = measured.with(spent * 1e6 / (measured.rate() * MEASURED.seconds()));
                rounds.get(i).add(figures);
                System.err.println(String.format(
                        Locale.ROOT,
                        "%s, round %d: %.0f requests/s, gateway %.1f us each",
                        subject.name,
                        round,
                        figures.rate(),
                        figures.cpuMicros()));
            }
        }
        return rounds.stream().map(GatewayMeasurement::median).toList();
    }

    private static void warmUp(Subject subject) throws Exception {
        System.err.println(subject.name + ": warming up");
        double done = 0;
        for (int run = 0; run < WARM_UP_RUNS && done < WARM_UP_REQUESTS; run++) {
            done += WARM_UP.run(subject.url, subject.headers).rate() * WARM_UP.seconds();
        }
    }

    private static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::rate))
                .toList()
                .get(rounds.size() / 2);
    }

    private static List<Result> results(List<Figures> figures) {
        var alone = figures.get(0);
        var open = figures.get(1);
        var verified = figures.get(2);
        return List.of(
                Result.of("service alone", alone.rate(), "req/s", 0),
                Result.of("gateway, public route", open.rate(), "req/s", alone.rate()),
                Result.of("gateway, token verified", verified.rate(), "req/s", alone.rate()),
                Result.of("gateway CPU a request, public route", open.cpuMicros(), "us", 0),
                Result.of("gateway CPU a request, token verified", verified.cpuMicros(), "us", 0),
                Result.of("service alone p50", alone.p50Millis(), "ms", 0),
                Result.of("service alone p99", alone.p99Millis(), "ms", 0),
                Result.of("gateway, public route p50", open.p50Millis(), "ms", alone.p50Millis()),
                Result.of("gateway, public route p99", open.p99Millis(), "ms", alone.p99Millis()),
                Result.of("gateway, token verified p50", verified.p50Millis(), "ms", alone.p50Millis()),
                Result.of("gateway, token verified p99", verified.p99Millis(), "ms", alone.p99Millis()));
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
