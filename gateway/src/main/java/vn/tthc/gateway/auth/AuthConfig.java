package vn.tthc.gateway.auth;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whose tokens are believed; the same settings as in every service. */
@ConfigMapping(prefix = "tthc.auth")
public interface AuthConfig {

    /** The {@code iss} of a valid token. */
    Optional<String> issuer();

    /** Where the issuer publishes its keys. */
    Optional<String> jwksUrl();

    /** What the {@code aud} of a valid token must contain. */
    Optional<String> audience();
}
