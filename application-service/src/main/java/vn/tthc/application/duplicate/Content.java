package vn.tthc.application.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.digest.Sha256;

/** What somebody submits, as a digest that the order of members, blanks and spellings of one letter do not change. */
final class Content {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Content() {}

    /**
     * The digest of the answers and papers; empty where there is nothing to compare, as of paper on a counter.
     *
     * @param papers each component with the digest of its bytes
     */
    static Optional<String> of(String formData, Collection<String> papers) {
        var form = normal(Payloads.read(formData, JsonNode.class));
        if (form.isEmpty() && papers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Sha256.hex(form + "\n" + papers.stream().sorted().collect(Collectors.joining("\n"))));
    }

    private static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(m -> members.put(text(m.getKey()), normal(m.getValue())));
            members.values().removeIf(Content::saysNothing);
            return NODES.objectNode().setAll(members);
        }
        if (node.isArray()) {
            var items = NODES.arrayNode();
            node.forEach(item -> items.add(normal(item)));
            return items;
        }
        return node.isTextual() ? NODES.textNode(text(node.textValue())) : node;
    }

    private static boolean saysNothing(JsonNode node) {
        return node.isNull() || (node.isTextual() && node.textValue().isEmpty());
    }

    private static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
