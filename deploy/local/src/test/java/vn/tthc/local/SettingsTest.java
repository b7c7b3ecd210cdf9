package vn.tthc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.local.process.Failure;

class SettingsTest {

    @Test
    void without_variables_everything_stands_where_the_readme_says() {
        var settings = Settings.of(Map.of("TTHC_REPOSITORY", "/repository"));

        assertThat(settings.home()).isEqualTo(Path.of("/repository/.tthc"));
        assertThat(settings.url(Part.GATEWAY)).isEqualTo("http://localhost:8080");
        assertThat(settings.port(Part.POSTGRES)).isEqualTo(15432);
        assertThat(settings.services())
                .containsExactly(Part.CATALOG, Part.APPLICATION, Part.WORKFLOW, Part.FEEDBACK, Part.GATEWAY);
    }

    @Test
    void an_offset_moves_every_port_and_a_variable_of_its_own_moves_one() {
        var settings = Settings.of(Map.of("TTHC_PORT_OFFSET", "1000", "TTHC_PORT_KAFKA", "9092"));

        assertThat(settings.port(Part.GATEWAY)).isEqualTo(9080);
        assertThat(settings.port(Part.KAFKA)).isEqualTo(9092);
    }

    @Test
    void an_offset_that_is_no_number_is_named() {
        var settings = Settings.of(Map.of("TTHC_PORT_OFFSET", "many"));

        assertThatThrownBy(() -> settings.port(Part.GATEWAY))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("TTHC_PORT_OFFSET")
                .hasMessageContaining("many");
    }

    @Test
    void an_offset_that_leads_beyond_the_last_port_is_refused() {
        var settings = Settings.of(Map.of("TTHC_PORT_OFFSET", "60000"));

        assertThatThrownBy(() -> settings.port(Part.GATEWAY)).hasMessageContaining("68080");
    }

    @Test
    void a_service_that_does_not_exist_is_answered_with_those_that_do() {
        var settings = Settings.of(Map.of("TTHC_SERVICES", "gateway,reporting"));

        assertThatThrownBy(settings::services)
                .hasMessageContaining("reporting")
                .hasMessageContaining("catalog, application");
    }

    @Test
    void services_are_small_unless_they_shall_be_as_in_containers() {
        assertThat(Settings.of(Map.of()).likeContainers()).isFalse();
        assertThat(Settings.of(Map.of("TTHC_JVM", "container")).likeContainers())
                .isTrue();
        assertThatThrownBy(() -> Settings.of(Map.of("TTHC_JVM", "huge")).likeContainers())
                .hasMessageContaining("TTHC_JVM")
                .hasMessageContaining("huge");
    }
}
