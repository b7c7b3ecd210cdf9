package vn.tthc.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tthc.catalog.agencies",
                "tthc.catalog.calendars",
                "tthc.catalog.procedures",
                "tthc.workflow.process-definitions"
            })
    void what_replicas_are_rebuilt_from_is_compacted(String name) {
        assertThat(topic(name).configs()).isEqualTo(Map.of("cleanup.policy", "compact"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tthc.applications",
                "tthc.workflow.processes",
                "tthc.workflow.pressure",
                "tthc.feedback",
                "tthc.feedback.pressure"
            })
    void what_happened_once_is_kept_for_a_time(String name) {
        assertThat(topic(name).configs()).containsOnlyKeys("retention.ms");
    }

    @Test
    void each_topic_has_one_for_what_could_not_be_handled() {
        assertThat(Topics.missing(Set.of())).extracting(NewTopic::name).contains("tthc.applications.dead-letter");
    }

    @Test
    void what_exists_is_left_alone() {
        assertThat(Topics.missing(Set.of("tthc.feedback")))
                .extracting(NewTopic::name)
                .doesNotContain("tthc.feedback");
    }

    private static NewTopic topic(String name) {
        return Topics.missing(Set.of()).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
