package vn.tthc.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes an event's record as a JSON Schema, from nothing but its components. */
final class RecordSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordSchema() {}

    static ObjectNode of(String type, Class<?> event) {
        var schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:tthc:event:" + type);
        schema.put("title", event.getSimpleName());
        var body = object(event);
        ((ObjectNode) body.get("properties")).putObject("type").put("const", type);
        body.withArray("required").add("type");
        return schema.setAll(body);
    }

    private static ObjectNode object(Class<?> record) {
        if (!record.isRecord()) {
            throw new IllegalArgumentException("No schema for " + record);
        }
        var schema = NODES.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : record.getRecordComponents()) {
            properties.set(component.getName(), component(component));
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private static ObjectNode component(RecordComponent component) {
        return value(component.getAnnotatedType());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode value(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            var array = NODES.objectNode().put("type", "array");
            array.set("items", value(list.getAnnotatedActualTypeArguments()[0]));
            return array;
        }
        return plain((Class<?>) type.getType());
    }

    private static ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return NODES.objectNode().put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            return NODES.objectNode().put("type", "integer");
        }
        var format = format(type);
        return format == null
                ? object(type)
                : NODES.objectNode().put("type", "string").put("format", format);
    }

    private static @Nullable String format(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == Instant.class) {
            return "date-time";
        }
        return type == LocalDate.class ? "date" : null;
    }
}
