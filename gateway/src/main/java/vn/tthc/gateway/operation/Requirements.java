package vn.tthc.gateway.operation;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.gateway.auth.AuthConfig;

/** Refuses to start without knowing whose tokens to believe; a gateway that guesses would let anybody in. */
@Singleton
class Requirements {

    private final AuthConfig auth;

    Requirements(AuthConfig auth) {
        this.auth = auth;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new ConfigurationException("gateway does not start: missing " + String.join(", ", missing));
        }
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        require(missing, auth.issuer(), "tthc.auth.issuer (TTHC_AUTH_ISSUER)");
        require(missing, auth.jwksUrl(), "tthc.auth.jwks-url (TTHC_AUTH_JWKS_URL)");
        require(missing, auth.audience(), "tthc.auth.audience (TTHC_AUTH_AUDIENCE)");
        return missing;
    }

    private static void require(List<String> missing, Optional<String> value, String name) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            missing.add(name);
        }
    }
}
