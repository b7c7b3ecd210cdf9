package vn.tthc.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class DescriptionMergerTest extends GatewayTest {

    @Inject
    DescriptionMerger merger;

    private final JsonObject catalog = new JsonObject("""
            {"paths": {
               "/public/v1/procedures/{code}": {"get": {"operationId": "get", "security": [{"SecurityScheme": []}],
                   "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/View"}}}}}}},
               "/api/v1/procedures": {"get": {"operationId": "list"}},
               "/q/health": {"get": {}},
               "/api/v1/applications": {"get": {"operationId": "not-mine"}}},
             "components": {"schemas": {"View": {"type": "string"}, "Problem": {"type": "object"}},
                            "securitySchemes": {"SecurityScheme": {"type": "http"}}}}""");
    private final JsonObject application = new JsonObject("""
            {"paths": {
               "/api/v1/applications": {"get": {"operationId": "list",
                   "responses": {"200": {"$ref": "#/components/responses/Ok"}}}}},
             "components": {"responses": {"Ok": {"content": {"application/json": {"schema":
                                {"$ref": "#/components/schemas/View"}}}}},
                            "schemas": {"View": {"type": "integer"}, "ViewPage": {"type": "array",
                                "items": {"$ref": "#/components/schemas/View"}}, "Problem": {"type": "object"}}}}""");

    private JsonObject merged() {
        return merger.merge(new TreeMap<>(Map.of("catalog", catalog, "application", application)));
    }

    @Test
    void only_what_is_routed_to_the_service_is_described() {
        var paths = merged().getJsonObject("paths");

        assertThat(paths.fieldNames())
                .containsExactly("/api/v1/applications", "/api/v1/procedures", "/public/v1/procedures/{code}");
        assertThat(paths.getJsonObject("/api/v1/applications")
                        .getJsonObject("get")
                        .getString("operationId"))
                .isEqualTo("list");
    }

    @Test
    void components_that_differ_get_different_names_and_references_follow() {
        var merged = merged();
        var schemas = merged.getJsonObject("components").getJsonObject("schemas");

        assertThat(schemas.getJsonObject("View").getString("type")).isEqualTo("integer");
        assertThat(schemas.getJsonObject("CatalogView").getString("type")).isEqualTo("string");
        assertThat(schemas.fieldNames()).containsExactlyInAnyOrder("View", "ViewPage", "CatalogView", "Problem");
        assertThat(merged.getJsonObject("paths")
                        .getJsonObject("/public/v1/procedures/{code}")
                        .encode())
                .contains("#/components/schemas/CatalogView");
        assertThat(schemas.getJsonObject("ViewPage").encode()).contains("\"#/components/schemas/View\"");
    }

    @Test
    void operations_stay_distinguishable() {
        assertThat(merged().getJsonObject("paths")
                        .getJsonObject("/api/v1/procedures")
                        .encode())
                .contains("catalog_list");
    }

    @Test
    void what_needs_a_token_is_said_by_the_list_of_public_routes() {
        var merged = merged();
        var open = merged.getJsonObject("paths")
                .getJsonObject("/public/v1/procedures/{code}")
                .getJsonObject("get");

        assertThat(open.getJsonArray("security")).isEmpty();
        assertThat(merged.getJsonArray("security").encode()).isEqualTo("[{\"token\":[]}]");
        assertThat(merged.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .fieldNames())
                .containsExactly("token");
    }
}
