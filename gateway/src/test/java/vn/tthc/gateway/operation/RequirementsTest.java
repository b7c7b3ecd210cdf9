package vn.tthc.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.auth.AuthConfig;

class RequirementsTest {

    @Test
    void it_does_not_start_without_knowing_whose_tokens_to_believe_and_says_what_is_missing() {
        var requirements = new Requirements(new Settings("http://issuer", null, " "));

        assertThatThrownBy(() -> requirements.check(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tthc.auth.jwks-url (TTHC_AUTH_JWKS_URL)")
                .hasMessageContaining("tthc.auth.audience (TTHC_AUTH_AUDIENCE)")
                .hasMessageNotContaining("tthc.auth.issuer");
    }

    @Test
    void with_all_of_it_nothing_is_missing() {
        assertThat(new Requirements(new Settings("a", "b", "c")).missing()).isEmpty();
    }

    private record Settings(Optional<String> issuer, Optional<String> jwksUrl, Optional<String> audience)
            implements AuthConfig {
        Settings(@Nullable String issuer, @Nullable String jwksUrl, @Nullable String audience) {
            this(Optional.ofNullable(issuer), Optional.ofNullable(jwksUrl), Optional.ofNullable(audience));
        }
    }
}
