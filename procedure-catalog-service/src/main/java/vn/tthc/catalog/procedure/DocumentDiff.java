package vn.tthc.catalog.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions field by field. Entries of lists that have codes are compared by them, so that an added case
 * does not make all that follow look changed; others are compared by their place.
 */
final class DocumentDiff {

    /**
     * One field that differs.
     *
     * @param field from the top of the document: {@code cases[1.001193.02].limits[0].quantity}
     * @param before absent when it was added
     * @param after absent when it was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    private final List<Difference> differences = new ArrayList<>();

    private DocumentDiff() {}

    static List<Difference> of(JsonNode before, JsonNode after) {
        var diff = new DocumentDiff();
        diff.compare("", before, after);
        return diff.differences;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            fields(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            entries(path, before, after);
        } else if (isPresent(before) || isPresent(after)) {
            differences.add(new Difference(path, given(before), given(after)));
        }
    }

    private void fields(String path, JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name));
        }
    }

    private void entries(String path, JsonNode before, JsonNode after) {
        var old = byKey(before);
        var now = byKey(after);
        if (old == null || now == null) {
            old = byPlace(before);
            now = byPlace(after);
        }
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            compare(
                    path + "[" + key + "]",
                    old.getOrDefault(key, MissingNode.getInstance()),
                    now.getOrDefault(key, MissingNode.getInstance()));
        }
    }

    /** By code, where every entry has one of its own. */
    private static @Nullable Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (var entry : list) {
            var code = entry.path("code").asText("");
            if (code.isEmpty() || entries.put(code, entry) != null) {
                return null;
            }
        }
        return entries;
    }

    private static Map<String, JsonNode> byPlace(JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (var entry : list) {
            entries.put(Integer.toString(entries.size()), entry);
        }
        return entries;
    }

    private static boolean isPresent(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private static @Nullable JsonNode given(JsonNode node) {
        return isPresent(node) ? node : null;
    }
}
