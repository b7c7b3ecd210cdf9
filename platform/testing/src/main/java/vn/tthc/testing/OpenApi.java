package vn.tthc.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The running service's own account of what it offers. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private OpenApi() {}

    static List<AccessMatrix.Operation> operations() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new AccessMatrix.Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), consumes((Map<?, ?>)
                                        entry.getValue()))))
                .toList();
    }

    /** A path with something in place of its variables that can be read and does not exist. */
    static String filled(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static String consumes(Map<?, ?> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            return content.keySet().stream()
                    .map(String::valueOf)
                    .filter(type -> !type.contains("*"))
                    .findFirst()
                    .orElse("application/octet-stream");
        }
        return "application/json";
    }
}
