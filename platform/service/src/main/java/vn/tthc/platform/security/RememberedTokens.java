package vn.tthc.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.tthc.platform.time.MachineTime;

/**
 * Verifies a token when it is first seen and once a minute from then on, not with each of a caller's requests; never
 * beyond the token's own end. A key that the issuer withdraws is believed for at most that minute longer than the
 * library, which reads the key set anew every ten, would believe it anyway. What fails is remembered of nobody.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens extends JWTCallerPrincipalFactory {

    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int TOKENS = 10_000;

    private final JWTCallerPrincipalFactory verifying;
    private final Cache<String, JWTCallerPrincipal> verified;

    RememberedTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), MachineTime.CLOCK, Ticker.systemTicker());
    }

    RememberedTokens(JWTCallerPrincipalFactory verifying, Clock clock, Ticker ticker) {
        this.verifying = verifying;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .expireAfter(Expiry.creating(
                        (String _, JWTCallerPrincipal principal) -> remembered(principal, clock.instant())))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        var known = verified.getIfPresent(token);
        if (known == null) {
            known = verifying.parse(token, context);
            verified.put(token, known);
        }
        return known;
    }

    private static Duration remembered(JWTCallerPrincipal principal, Instant now) {
        var left = Duration.between(now, Instant.ofEpochSecond(principal.getExpirationTime()));
        return left.isNegative() ? Duration.ZERO : left.compareTo(MOST) < 0 ? left : MOST;
    }
}
