package vn.tthc.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/**
 * The schema of an electronic form (JSON Schema 2020-12) and what answers must satisfy by it.
 *
 * <p>Whatever is wrong is said by field and rule in our own words; nothing is ever loaded from elsewhere.
 */
public final class FormSchema {

    /** More than anyone reads at once. */
    private static final int MOST_FINDINGS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private static final long MOST_LETTERS = 500_000;

    /** Schemas kept as text, read and prepared once: that takes longer than the answers of many people. */
    private static final Cache<Kept, FormSchema> PREPARED = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Kept kept, FormSchema _) -> kept.text().length() + 1)
            .build();

    private record Kept(String text, boolean whole) {}

    private final JsonSchema schema;

    private FormSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** What keeps a schema from being used; empty when {@link #of} will take it. */
    public static List<FormFinding> check(JsonNode schema) {
        var findings = FormRules.check(schema);
        return findings.isEmpty() ? findings(metaSchema(), schema) : findings;
    }

    /** A schema that {@link #check} has let pass. */
    public static FormSchema of(JsonNode schema) {
        return new FormSchema(FACTORY.getSchema(schema, CONFIG));
    }

    /** Each field of the answers that is not as the form wants it. */
    public List<FormFinding> validate(JsonNode answers) {
        return findings(schema, answers);
    }

    /** The same for a schema and answers kept as text. */
    public static List<FormFinding> validate(String schema, String answers) {
        return prepared(schema, true).validate(read(answers));
    }

    /** Each answer that is given and not as the form wants it; what is not given is on paper. */
    public static List<FormFinding> validateGiven(String schema, String answers) {
        return prepared(schema, false).validate(read(answers));
    }

    private static FormSchema prepared(String schema, boolean whole) {
        return PREPARED.get(new Kept(schema, whole), _ -> of(whole ? read(schema) : GivenAnswers.of(read(schema))));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is kept of a form must be JSON", e);
        }
    }

    private static JsonSchema metaSchema() {
        return FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);
    }

    private static List<FormFinding> findings(JsonSchema schema, JsonNode node) {
        return schema.validate(node).stream()
                .map(FormSchema::finding)
                .distinct()
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static FormFinding finding(ValidationMessage message) {
        var rule = message.getType();
        return FormFinding.of(field(message), rule, key(rule), bound(message));
    }

    /** Where it is; a member that is missing or too much is itself the field. */
    private static String field(ValidationMessage message) {
        var path = new StringBuilder();
        var location = message.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            append(path, location.getElement(i));
        }
        if (message.getProperty() != null) {
            append(path, message.getProperty());
        }
        return path.toString();
    }

    private static void append(StringBuilder path, Object step) {
        if (step instanceof Integer index) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(step);
        }
    }

    private static String key(String rule) {
        return switch (rule) {
            case "required",
                    "type",
                    "enum",
                    "const",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "format",
                    "minItems",
                    "maxItems",
                    "uniqueItems" -> "rule.Form." + rule;
            case "pattern" -> "rule.Form.pattern.answer";
            case "additionalProperties", "unevaluatedProperties" -> "rule.Form.unknown";
            default -> "rule.Form.other";
        };
    }

    /** What the schema says at that keyword: a bound, a type, the values allowed. */
    private static String bound(ValidationMessage message) {
        var node = message.getSchemaNode();
        if (node == null || message.getProperty() != null || node.isObject()) {
            return message.getType();
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
