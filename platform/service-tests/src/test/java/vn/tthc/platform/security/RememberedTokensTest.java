package vn.tthc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T01:00:00Z");
    private static final JWTAuthContextInfo ANY = new JWTAuthContextInfo();

    private final Library library = new Library();
    private Duration passed = Duration.ZERO;
    private final RememberedTokens tokens =
            new RememberedTokens(library, Clock.fixed(BEGIN, ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void a_token_is_verified_once_a_minute() throws Exception {
        library.issue("good", Duration.ofHours(1));

        assertThat(tokens.parse("good", ANY).getSubject()).isEqualTo("good");
        passed = Duration.ofSeconds(59);
        tokens.parse("good", ANY);
        assertThat(library.verified).isOne();

        passed = Duration.ofSeconds(61);
        tokens.parse("good", ANY);
        assertThat(library.verified).isEqualTo(2);
    }

    @Test
    void nobody_outlives_his_token() throws Exception {
        library.issue("short", Duration.ofSeconds(20));
        tokens.parse("short", ANY);

        passed = Duration.ofSeconds(21);
        library.withdraw("short");

        assertThatThrownBy(() -> tokens.parse("short", ANY)).isInstanceOf(ParseException.class);
    }

    @Test
    void a_token_that_has_ended_within_the_skew_is_not_remembered() throws Exception {
        library.issue("late", Duration.ofSeconds(-3));
        tokens.parse("late", ANY);
        tokens.parse("late", ANY);

        assertThat(library.verified).isEqualTo(2);
    }

    @Test
    void another_token_of_the_same_person_is_another_token() throws Exception {
        library.issue("good", Duration.ofHours(1));
        tokens.parse("good", ANY);

        assertThatThrownBy(() -> tokens.parse("goof", ANY)).isInstanceOf(ParseException.class);
    }

    @Test
    void a_refusal_is_not_remembered() throws Exception {
        assertThatThrownBy(() -> tokens.parse("new", ANY)).isInstanceOf(ParseException.class);
        library.issue("new", Duration.ofHours(1));

        assertThat(tokens.parse("new", ANY).getSubject()).isEqualTo("new");
    }

    /** Verifies what was issued, and counts. */
    private static final class Library extends JWTCallerPrincipalFactory {

        private final Map<String, JWTCallerPrincipal> issued = new HashMap<>();
        private int verified;

        void issue(String token, Duration lasts) {
            var claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(BEGIN.plus(lasts).getEpochSecond()));
            issued.put(token, new DefaultJWTCallerPrincipal(claims));
        }

        void withdraw(String token) {
            issued.remove(token);
        }

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
            verified++;
            var principal = issued.get(token);
            if (principal == null) {
                throw new ParseException("refused");
            }
            return principal;
        }
    }
}
