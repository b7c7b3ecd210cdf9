package vn.tthc.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as the identity provider would issue them, for tests:
 * {@code Tokens.as("officer").agency("H90.15").build()}.
 *
 * <p>What is not said has a valid default, so that a test names only what it is about.
 */
public final class Tokens {

    private static final Map<List<?>, String> ISSUED = new ConcurrentHashMap<>();

    private final Set<String> roles;
    private String subject;
    private @Nullable String name;
    private @Nullable String agency;
    private @Nullable String personalId;
    private @Nullable String taxCode;
    private String issuer = TestIssuer.ISSUER;
    private String audience = TestIssuer.AUDIENCE;
    private Duration age = Duration.ZERO;
    private Duration lifetime = Duration.ofHours(1);
    private @Nullable PrivateKey key;

    private Tokens(Set<String> roles) {
        this.roles = roles;
        this.subject = roles.stream().findFirst().orElse("nobody");
    }

    /** A token with these roles; the subject is the first of them until it is named. */
    public static Tokens as(String... roles) {
        return new Tokens(Set.of(roles));
    }

    public Tokens subject(String value) {
        subject = value;
        return this;
    }

    public Tokens name(String value) {
        name = value;
        return this;
    }

    public Tokens agency(String code) {
        agency = code;
        return this;
    }

    public Tokens personalId(String number) {
        personalId = number;
        return this;
    }

    public Tokens taxCode(String number) {
        taxCode = number;
        return this;
    }

    public Tokens issuer(String value) {
        issuer = value;
        return this;
    }

    public Tokens audience(String value) {
        audience = value;
        return this;
    }

    /** One that ended an hour ago. */
    public Tokens expired() {
        age = Duration.ofHours(2);
        return this;
    }

    /** One that somebody else signed under the issuer's name. */
    public Tokens signedWith(PrivateKey forged) {
        key = forged;
        return this;
    }

    /**
     * The signed token, to go behind {@code Authorization: Bearer}. Whoever asks for the same again gets the same, as a
     * person would who stays signed in: signing each anew took two fifths of all the time that tests need.
     */
    public String build() {
        if (key != null) {
            return sign(key);
        }
        var said = Arrays.asList(roles, subject, name, agency, personalId, taxCode, issuer, audience, age, lifetime);
        return ISSUED.computeIfAbsent(said, _ -> sign(TestIssuer.privateKey()));
    }

    private String sign(PrivateKey signer) {
        var issuedAt = Instant.now().minus(age);
        var claims = Jwt.issuer(issuer)
                .audience(audience)
                .subject(subject)
                .groups(roles)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(lifetime));
        add(claims, "name", name);
        add(claims, "agency", agency);
        add(claims, "personal_id", personalId);
        add(claims, "tax_code", taxCode);
        return claims.jws().keyId(TestIssuer.KEY_ID).sign(signer);
    }

    private static void add(JwtClaimsBuilder claims, String claim, @Nullable String value) {
        if (value != null) {
            claims.claim(claim, value);
        }
    }
}
