package vn.tthc.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The examples in a service's own OpenAPI document, sent as they stand. Each must get past reading and validation: it is
 * carried out, or it fails only for what the empty service of a test does not know (404) or is not ready for (409).
 */
public final class RequestExamples {

    private static final String PLATFORM = "/api/v1/operations/";
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 201, 202, 204, 404, 409);

    private RequestExamples() {}

    /** Sends all of them under a token that may; fails with the list of what was refused or has no example. */
    public static void check(String token) {
        Map<String, Map<String, Map<String, Object>>> paths = document("paths");
        Map<String, Map<String, Object>> schemas = document("components.schemas");
        var wrong = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            var schema = path.startsWith(PLATFORM) ? null : requestSchema(operation);
            if (schema != null) {
                check(method, path, example(schemas, schema), token, wrong);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static void check(String method, String path, @Nullable Object example, String token, List<String> wrong) {
        if (example == null) {
            wrong.add(method + " " + path + " has no example");
            return;
        }
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("X-Purpose", "SUPERVISION")
                .contentType("application/json")
                .body(example)
                .request(method.toUpperCase(java.util.Locale.ROOT), OpenApi.filled(path));
        if (!UNDERSTOOD.contains(answer.statusCode())) {
            wrong.add("%s %s answered %d to its example: %s"
                    .formatted(method, path, answer.statusCode(), answer.asString()));
        }
    }

    private static @Nullable Object example(Map<String, Map<String, Object>> schemas, String schema) {
        return schemas.getOrDefault(schema, Map.of()).get("examples") instanceof List<?> examples && !examples.isEmpty()
                ? examples.getFirst()
                : null;
    }

    /** The name of the schema of a JSON body. */
    private static @Nullable String requestSchema(Map<String, Object> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content
                && content.get("application/json") instanceof Map<?, ?> json
                && json.get("schema") instanceof Map<?, ?> schema
                && schema.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        return null;
    }

    private static <T> Map<String, T> document(String path) {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap(path);
    }
}
