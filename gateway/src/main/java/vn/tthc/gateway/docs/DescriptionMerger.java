package vn.tthc.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.route.PublicRoutes;
import vn.tthc.gateway.route.Routes;

/**
 * Makes one OpenAPI document of several.
 *
 * <p>Only what the gateway routes to that very service is taken over, and what needs no token is told by the list of
 * public routes, not by the services: the document says what holds here. Components of the same name are shared if they
 * are the same, and renamed by service if not.
 */
@Singleton
class DescriptionMerger {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String REFERENCE = "#/components/";

    private final Routes routes;
    private final PublicRoutes publicRoutes;

    DescriptionMerger(Routes routes, PublicRoutes publicRoutes) {
        this.routes = routes;
        this.publicRoutes = publicRoutes;
    }

    JsonObject merge(SortedMap<String, JsonObject> services) {
        var paths = new JsonObject();
        var components = new JsonObject();
        var operationIds = new TreeSet<String>();
        services.forEach((service, document) -> {
            var fitted = renameCollisions(service, document, components);
            addComponents(fitted.getJsonObject("components", new JsonObject()), components);
            addPaths(service, fitted.getJsonObject("paths", new JsonObject()), paths, operationIds);
        });
        components.put("securitySchemes", new JsonObject().put("token", tokenScheme()));
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", info())
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("security", new JsonArray().add(new JsonObject().put("token", new JsonArray())))
                .put("paths", sorted(paths))
                .put("components", components);
    }

    private static JsonObject info() {
        return new JsonObject()
                .put("title", "API thủ tục hành chính")
                .put("version", "1")
                .put("description", "Mọi dịch vụ của hệ thống, như người gọi qua cổng dịch vụ nhìn thấy.");
    }

    private static JsonObject tokenScheme() {
        return new JsonObject().put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    }

    private void addPaths(String service, JsonObject from, JsonObject to, Set<String> operationIds) {
        for (String path : from.fieldNames()) {
            var route = routes.find(path);
            if (route != null && route.upstream().equals(service)) {
                var item = to.getJsonObject(path, new JsonObject());
                for (var field : from.getJsonObject(path)) {
                    if (!item.containsKey(field.getKey())) {
                        item.put(field.getKey(), operation(service, path, field, operationIds));
                    }
                }
                to.put(path, item);
            }
        }
    }

    private Object operation(String service, String path, Map.Entry<String, Object> field, Set<String> operationIds) {
        if (!METHODS.contains(field.getKey()) || !(field.getValue() instanceof JsonObject operation)) {
            return field.getValue();
        }
        operation.remove("security");
        if (publicRoutes.contains(field.getKey().toUpperCase(Locale.ROOT), path)) {
            operation.put("security", new JsonArray());
        }
        var id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            operation.put("operationId", service + "_" + id);
        }
        return operation;
    }

    private static void addComponents(JsonObject from, JsonObject to) {
        for (String section : from.fieldNames()) {
            if (!section.equals("securitySchemes") && from.getValue(section) instanceof JsonObject entries) {
                var all = to.getJsonObject(section, new JsonObject());
                entries.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
                to.put(section, all);
            }
        }
    }

    /** A copy of the document in which no component has the name of another one that differs. */
    private static JsonObject renameCollisions(String service, JsonObject document, JsonObject taken) {
        var text = document.encode();
        var components = document.getJsonObject("components", new JsonObject());
        for (String section : components.fieldNames()) {
            var known = taken.getJsonObject(section, new JsonObject());
            if (components.getValue(section) instanceof JsonObject entries) {
                for (String name : entries.fieldNames()) {
                    if (differs(known.getValue(name), entries.getValue(name))) {
                        text = renamed(text, section, name, capital(service) + name);
                    }
                }
            }
        }
        return renameKeys(new JsonObject(text), service, taken);
    }

    private static JsonObject renameKeys(JsonObject document, String service, JsonObject taken) {
        var components = document.getJsonObject("components", new JsonObject());
        for (String section : Set.copyOf(components.fieldNames())) {
            var known = taken.getJsonObject(section, new JsonObject());
            if (components.getValue(section) instanceof JsonObject entries) {
                for (String name : Set.copyOf(entries.fieldNames())) {
                    if (differs(known.getValue(name), entries.getValue(name))) {
                        entries.put(capital(service) + name, entries.remove(name));
                    }
                }
            }
        }
        return document;
    }

    private static boolean differs(@Nullable Object known, @Nullable Object value) {
        return known != null && !known.equals(value);
    }

    private static String renamed(String text, String section, String name, String newName) {
        var reference = REFERENCE + section + "/";
        return text.replace("\"" + reference + name + "\"", "\"" + reference + newName + "\"");
    }

    private static String capital(String service) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }

    private static JsonObject sorted(JsonObject object) {
        var result = new JsonObject();
        object.fieldNames().stream().sorted().forEach(name -> result.put(name, object.getValue(name)));
        return result;
    }
}
