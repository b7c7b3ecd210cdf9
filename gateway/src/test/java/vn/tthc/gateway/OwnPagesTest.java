package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;
import vn.tthc.gateway.testing.TestClock;

@QuarkusTest
class OwnPagesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/start.js", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js"})
    void the_page_to_try_the_api_on_comes_from_here_and_fetches_nothing_elsewhere(String path) throws Exception {
        var response = Caller.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        if (path.equals("/docs")) {
            assertThat(response.body()).doesNotContain("http://", "https://", "//cdn");
        }
    }

    @Test
    void the_pages_can_only_be_read() throws Exception {
        assertThat(Caller.send(Caller.to("/docs", world.issuer().token("admin")).DELETE())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void one_description_tells_of_all_services_and_follows_them() throws Exception {
        world.catalog().describe(description("/public/v1/procedures", "get"));
        world.application().describe(description("/api/v1/applications", "post"));
        TestClock.advance(Duration.ofMinutes(2));

        var merged = new JsonObject(Caller.get("/openapi.json").body());

        assertThat(merged.getJsonObject("paths").fieldNames())
                .containsExactly("/api/v1/applications", "/public/v1/procedures");

        world.application().describe(description("/api/v1/results/{id}", "get"));
        assertThat(Caller.get("/openapi.json").body()).doesNotContain("/api/v1/results");
        TestClock.advance(Duration.ofMinutes(2));
        assertThat(Caller.get("/openapi.json").body()).contains("/api/v1/results/{id}");
    }

    @Test
    void health_tells_whether_tokens_can_be_verified_and_how_the_services_are() throws Exception {
        var response = Caller.get("/q/health/ready");
        var data = Caller.json(response).getJsonArray("checks").getJsonObject(0).getJsonObject("data");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(data.getString("token keys")).isEqualTo("present");
        assertThat(data.getString("catalog")).isEqualTo("ready");
        assertThat(data.getString("feedback")).isEqualTo("unreachable");
        assertThat(Caller.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_count_answers_and_refusals_and_are_for_the_operator_only() throws Exception {
        Caller.get("/public/v1/procedures");
        Caller.get("/api/v1/applications");

        var metrics = Caller.get("/q/metrics").body();

        assertThat(metrics)
                .contains("tthc_gateway_requests_seconds_count{route=\"catalog\",status=\"2xx\"}")
                .contains("tthc_gateway_refusals_total{problem=\"missing-token\"}");
        assertThat(Caller.send(Caller.to("/q/metrics").header("X-Forwarded-For", "203.0.113.7"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonObject description(String path, String method) {
        return new JsonObject()
                .put("paths", new JsonObject().put(path, new JsonObject().put(method, new JsonObject())));
    }
}
