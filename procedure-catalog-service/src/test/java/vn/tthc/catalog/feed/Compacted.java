package vn.tthc.catalog.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tthc.contracts.Event;
import vn.tthc.testing.EventProbe;

/** What is left of a topic once compaction has kept nothing but the last event of each key. */
final class Compacted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> lastByKey = new HashMap<>();

    private Compacted() {}

    /** The topic as it is when this event has come, before which everything else was sent. */
    static <E extends Event> Compacted topic(String name, Class<E> type, Predicate<E> last) {
        var compacted = new Compacted();
        try (var topic = EventProbe.of(name)) {
            topic.await(type, last);
            for (var record : topic.received()) {
                compacted.lastByKey.put(record.key(), JSON.readTree(record.value()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON on " + name, e);
        }
        return compacted;
    }

    /** The events of some types, in no order. */
    Stream<JsonNode> ofType(String... types) {
        return lastByKey.values().stream()
                .filter(e ->
                        Stream.of(types).anyMatch(t -> e.path("type").asText().equals("vn.tthc.catalog." + t + ".v1")));
    }

    /** The one event of a type of which a field says this. */
    JsonNode one(String type, String field, String value) {
        return ofType(type)
                .filter(e -> e.path(field).asText().equals(value))
                .reduce((_, _) -> {
                    throw new AssertionError("More than one " + type + " of " + value + " is left");
                })
                .orElseThrow(() -> new AssertionError("No " + type + " of " + value + " is left"));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some fields as text, so that what is absent and what is null are the same. */
    static Map<String, String> fields(JsonNode node, String... names) {
        var fields = new HashMap<String, String>();
        for (var name : names) {
            var value = node.path(name);
            fields.put(name, value.isContainerNode() ? value.toString() : value.asText("null"));
        }
        return fields;
    }
}
