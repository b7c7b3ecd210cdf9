package vn.tthc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {

    static List<String> names() {
        return RequiredSettings.NAMES;
    }

    @Test
    void a_service_that_was_told_nothing_says_what_is_missing_in_one_line_and_ends() throws Exception {
        var process = start(Map.of("TTHC_DB_URL", "jdbc:postgresql://localhost:1/none"));
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said.lines().filter(line -> line.startsWith("Cannot start")))
                .singleElement()
                .asString()
                .contains("tthc.auth.issuer (TTHC_AUTH_ISSUER)", "tthc.auth.jwks-url (TTHC_AUTH_JWKS_URL)")
                .contains("tthc.kafka.bootstrap", "tthc.person-key.secret (TTHC_PERSON_KEY_SECRET)", "tthc.audit.key")
                .doesNotContain("tthc.db.url");
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_setting_is_missed_and_an_empty_one_is_as_if_it_were_not_there(String name) {
        var settings = new HashMap<String, String>();
        names().forEach(other -> settings.put(other, "x"));
        settings.put(name, "");

        assertThat(missing(settings)).containsExactly(name);
    }

    @Test
    void nothing_is_missed_when_all_is_there() {
        var settings = new HashMap<String, String>();
        names().forEach(name -> settings.put(name, "x"));

        assertThat(missing(settings)).isEmpty();
    }

    private static List<String> missing(Map<String, String> settings) {
        return RequiredSettings.missing(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 1))
                .build());
    }

    private static Process start(Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TTHC_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
