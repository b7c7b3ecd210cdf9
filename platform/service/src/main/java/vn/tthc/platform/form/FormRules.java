package vn.tthc.platform.form;

import static vn.tthc.platform.form.FormFinding.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a form's schema may not do, valid as it may be: be huge, nest without end, load anything from elsewhere, multiply
 * itself by references, or bring markup to the pages that show it.
 */
final class FormRules {

    static final int MOST_BYTES = 64 * 1024;
    static final int DEEPEST = 24;
    static final int HEAVIEST = 20_000;
    static final int LONGEST_PATTERN = 300;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFS = "#/$defs/";
    private static final Set<String> ELSEWHERE =
            Set.of("$id", "$dynamicRef", "$dynamicAnchor", "$anchor", "$vocabulary", "$recursiveRef");
    private static final Set<String> SHOWN = Set.of("title", "description", "$comment");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]");

    private final JsonNode schema;
    private final List<FormFinding> findings = new ArrayList<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private FormRules(JsonNode schema) {
        this.schema = schema;
    }

    static List<FormFinding> check(JsonNode schema) {
        var rules = new FormRules(schema);
        rules.check();
        return List.copyOf(rules.findings);
    }

    private void check() {
        if (!schema.isObject() || !"object".equals(schema.path("type").asText())) {
            findings.add(of("type", "Object", "rule.Form.object"));
            return;
        }
        if (schema.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            findings.add(of("", "Size", "rule.Form.size", MOST_BYTES));
            return;
        }
        walk("", schema, 1);
        if (findings.isEmpty() && weight(schema) > HEAVIEST) {
            findings.add(of("", "Weight", "rule.Form.weight", HEAVIEST));
        }
    }

    private void walk(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            findings.add(of(path, "Depth", "rule.Form.depth", DEEPEST));
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), depth + 1);
            }
        }
        node.properties().forEach(member -> {
            var below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            if (member.getValue().isTextual()) {
                text(below, member.getKey(), member.getValue().textValue());
            }
            walk(below, member.getValue(), depth + 1);
        });
    }

    private void text(String path, String key, String value) {
        if (ELSEWHERE.contains(key)) {
            findings.add(of(path, "Keyword", "rule.Form.keyword", key));
        } else if (key.equals("$schema") && !value.equals(DIALECT)) {
            findings.add(of(path, "Dialect", "rule.Form.dialect", DIALECT));
        } else if (key.equals("$ref") && !isKnown(value)) {
            findings.add(of(path, "Ref", "rule.Form.ref"));
        } else if (key.equals("pattern") && !isSound(value)) {
            findings.add(of(path, "Pattern", "rule.Form.pattern", LONGEST_PATTERN));
        } else if (SHOWN.contains(key) && MARKUP.matcher(value).find()) {
            findings.add(of(path, "PlainText", "rule.Form.markup"));
        }
    }

    private boolean isKnown(String reference) {
        return reference.startsWith(DEFS) && schema.path("$defs").has(reference.substring(DEFS.length()));
    }

    private static boolean isSound(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= LONGEST_PATTERN;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** How much there is once every reference is written out; one that leads back to itself weighs too much. */
    private long weight(JsonNode node) {
        long weight = 1;
        for (var member : node.properties()) {
            var reference = member.getKey().equals("$ref") && member.getValue().isTextual();
            weight += reference
                    ? referred(member.getValue().textValue().substring(DEFS.length()))
                    : member.getKey().equals("$defs") ? 0 : weight(member.getValue());
        }
        for (var element : node) {
            weight += node.isArray() ? weight(element) : 0;
        }
        return Math.min(weight, HEAVIEST + 1L);
    }

    private long referred(String name) {
        var known = weights.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            return HEAVIEST + 1L;
        }
        var weight = weight(schema.path("$defs").path(name));
        open.remove(name);
        weights.put(name, weight);
        return weight;
    }
}
