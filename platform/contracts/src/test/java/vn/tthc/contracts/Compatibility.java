package vn.tthc.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares the schema of an event as it was published with what the code says now. Only one change is harmless both to
 * those who read old events with new code and to those who read new events with old code: a new field that may be
 * absent.
 */
final class Compatibility {

    private final List<String> problems = new ArrayList<>();

    private Compatibility() {}

    static List<String> problems(JsonNode published, JsonNode now) {
        var comparison = new Compatibility();
        comparison.compare("", published, now);
        return comparison.problems;
    }

    private void compare(String path, JsonNode published, JsonNode now) {
        for (var word : List.of("type", "format", "const")) {
            if (!Objects.equals(published.get(word), now.get(word))) {
                problems.add("%s: %s was %s and is %s".formatted(path, word, published.get(word), now.get(word)));
            }
        }
        if (published.has("items") && now.has("items")) {
            compare(path + "[]", published.get("items"), now.get("items"));
        }
        if (published.has("properties") && now.has("properties")) {
            compareProperties(path, published, now);
        }
    }

    private void compareProperties(String path, JsonNode published, JsonNode now) {
        published.get("properties").properties().forEach(property -> {
            var name = path + "/" + property.getKey();
            var current = now.get("properties").get(property.getKey());
            if (current == null) {
                problems.add(name + " was removed or renamed");
            } else {
                compare(name, property.getValue(), current);
            }
        });
        var before = required(published);
        var after = required(now);
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> problems.add(path + "/" + name + " is required now, but older events lack it"));
        before.stream()
                .filter(name -> !after.contains(name) && now.get("properties").has(name))
                .forEach(name -> problems.add(path + "/" + name + " may be absent now, but older readers need it"));
    }

    private static Set<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
