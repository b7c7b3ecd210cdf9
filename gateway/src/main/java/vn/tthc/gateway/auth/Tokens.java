package vn.tthc.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;

/**
 * Verifies tokens, and remembers the good ones by their hash until they expire.
 *
 * <p>The hot path is one hash and one look-up; no network, no signature. When the issuer's keys change, everything
 * remembered is forgotten, so that a withdrawn key takes its tokens with it.
 */
@Singleton
public class Tokens {

    private final TokenVerifier verifier;
    private final KeySet keys;
    private final Clock clock;
    private final Cache<Digest, Remembered> verified;

    Tokens(TokenVerifier verifier, KeySet keys, Clock clock, GatewayConfig config) {
        this.verifier = verifier;
        this.keys = keys;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.keys().maxTokens())
                .executor(Runnable::run)
                .build();
    }

    /** Decides on a token with the keys at hand. */
    public Verdict check(String token) {
        long now = clock.millis();
        var digest = Digest.of(token);
        var known = verified.getIfPresent(digest);
        if (known == null || known.generation != keys.generation()) {
            return verify(token, digest, now);
        }
        if (known.accepted.identity().hasExpired(now)) {
            verified.invalidate(digest);
            return Verdict.EXPIRED;
        }
        return known.accepted;
    }

    private Verdict verify(String token, Digest digest, long now) {
        long generation = keys.generation();
        var verdict = verifier.verify(token, now);
        if (verdict instanceof Verdict.Accepted accepted) {
            verified.put(digest, new Remembered(accepted, generation));
        }
        return verdict;
    }

    private record Remembered(Verdict.Accepted accepted, long generation) {}

    /** SHA-256 of a token: the cache holds no credential that a heap dump could give away. */
    private record Digest(long a, long b, long c, long d) {

        private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

        static Digest of(String token) {
            var buffer = ByteBuffer.wrap(SHA_256.get().digest(token.getBytes(StandardCharsets.ISO_8859_1)));
            return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int hashCode() {
            return Long.hashCode(a);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Digest digest && a == digest.a && b == digest.b && c == digest.c && d == digest.d;
        }
    }
}
