package vn.tthc.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A form for answers of which the rest is on paper: it asks for nothing that is not there, and allows no more than the
 * form itself does for what is. Where one of several shapes must fit, it is enough that at least one still can.
 */
final class GivenAnswers {

    /** Keywords that miss something. */
    private static final Set<String> ASKING = Set.of(
            "required", "dependentRequired", "minProperties", "minItems", "contains", "minContains", "maxContains");

    /** Keywords whose members are named by whoever wrote the form. */
    private static final Set<String> NAMING = Set.of("properties", "patternProperties", "$defs", "dependentSchemas");

    /** Values, and keywords that turn a meaning round: what asks for less there would allow less. */
    private static final Set<String> KEPT = Set.of("const", "default", "not", "if");

    private GivenAnswers() {}

    static JsonNode of(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        var lenient = JsonNodeFactory.instance.objectNode();
        schema.properties().stream()
                .filter(keyword -> !ASKING.contains(keyword.getKey()))
                .forEach(keyword -> put(lenient, keyword.getKey(), keyword.getValue()));
        return lenient;
    }

    private static void put(ObjectNode lenient, String keyword, JsonNode value) {
        if (keyword.equals("oneOf")) {
            allOf(lenient).addObject().set("anyOf", each(value));
        } else if (keyword.equals("allOf")) {
            allOf(lenient).addAll((ArrayNode) each(value));
        } else if (keyword.equals("anyOf") || keyword.equals("prefixItems")) {
            lenient.set(keyword, each(value));
        } else if (NAMING.contains(keyword)) {
            var members = lenient.putObject(keyword);
            value.properties().forEach(member -> members.set(member.getKey(), of(member.getValue())));
        } else {
            lenient.set(keyword, KEPT.contains(keyword) ? value : of(value));
        }
    }

    private static ArrayNode allOf(ObjectNode lenient) {
        return lenient.withArray("/allOf");
    }

    private static ArrayNode each(JsonNode schemas) {
        var lenient = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(schema -> lenient.add(of(schema)));
        return lenient;
    }
}
