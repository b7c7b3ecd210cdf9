package vn.tthc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published description of the events names all of them, and nothing that is not there. */
class AsyncApiTest {

    private static final Path FILE = Path.of("../../docs/asyncapi.yaml");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
    }

    @Test
    void it_is_asyncapi_3() {
        assertThat(document.get("asyncapi").asText()).startsWith("3.0");
    }

    @Test
    void it_names_every_topic_and_its_dead_letter_topic_and_no_other() {
        var expected = new HashSet<String>();
        Topic.ALL.forEach(topic -> expected.addAll(List.of(topic.name(), topic.deadLetter())));

        assertThat(channels().keySet()).isEqualTo(expected);
    }

    @Test
    void each_topic_has_exactly_its_types_and_the_clean_up_it_needs() {
        for (var topic : Topic.ALL) {
            var channel = Objects.requireNonNull(channels().get(topic.name()));
            assertThat(names(channel.get("messages")))
                    .isEqualTo(EventTypes.of(topic).keySet());
            assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                            .asText())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
        }
    }

    @Test
    void each_message_refers_to_its_schema_and_the_common_headers() {
        var messages = document.at("/components/messages");
        for (var type : EventTypes.all().keySet()) {
            assertThat(messages.at("/" + type + "/name").asText()).isEqualTo(type);
            assertThat(messages.at("/" + type + "/payload/$ref").asText()).endsWith("/schemas/" + type + ".json");
            assertThat(messages.at("/" + type + "/headers/$ref").asText()).isEqualTo("#/components/schemas/headers");
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        for (var reference : references(document)) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Files.exists(FILE.resolveSibling(reference)))
                        .as(reference)
                        .isTrue();
            }
        }
    }

    @Test
    void every_topic_is_sent_to_by_somebody() {
        var sent = new HashSet<String>();
        document.get("operations").forEach(operation -> {
            if (operation.get("action").asText().equals("send")) {
                sent.add(document.at(operation.at("/channel/$ref").asText().substring(1) + "/address")
                        .asText());
            }
        });

        assertThat(sent).isEqualTo(channels().keySet());
    }

    private static Map<String, JsonNode> channels() {
        var channels = new HashMap<String, JsonNode>();
        document.get("channels")
                .forEach(channel -> channels.put(channel.get("address").asText(), channel));
        return channels;
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValues("$ref").forEach(reference -> found.add(reference.asText()));
        return found;
    }
}
