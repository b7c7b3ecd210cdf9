package vn.tthc.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Makes tokens for personas, signed with the issuer's current key. */
public final class Tokens implements TokenSource {

    /** Long enough for a day at the desk; a token for development need not be short-lived. */
    static final Duration LIFETIME = Duration.ofHours(8);

    /** The system that the tokens are meant for. */
    public static final String AUDIENCE = "tthc";

    private final ObjectMapper json = new ObjectMapper();
    private final SigningKeys keys;
    private final Personas personas;
    private final String issuer;
    private final InstantSource clock;

    /** @param issuer the URL that the services trust */
    public Tokens(SigningKeys keys, Personas personas, String issuer, InstantSource clock) {
        this.keys = keys;
        this.personas = personas;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public String token(String persona) {
        return token(persona, Map.of());
    }

    /** A token of the persona with some claims replaced: a load test needs many citizens where a person needs one. */
    public String token(String persona, Map<String, String> replaced) {
        var claims = personas.get(persona).claims(replaced);
        var now = clock.instant().getEpochSecond();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        try {
            return keys.current().sign(json.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
