package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class CorsTest extends GatewayTest {

    private static final String PORTAL = "https://dichvucong.minhson.example";

    @Test
    void a_permitted_page_may_ask_and_call() throws Exception {
        var asked = ask(PORTAL);
        var called = Caller.send(Caller.to("/public/v1/procedures").header("Origin", PORTAL));

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PORTAL);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-Match", "Idempotency-Key");
        assertThat(called.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PORTAL);
        assertThat(called.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag");
        assertThat(called.headers().firstValue("Vary")).hasValue("Origin");
    }

    @Test
    void any_other_page_may_not() throws Exception {
        assertProblem(ask("https://evil.test"), 403, "origin-refused");
        assertThat(Caller.send(Caller.to("/public/v1/procedures").header("Origin", "https://evil.test"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void a_problem_can_be_read_by_the_permitted_page_too() throws Exception {
        var refused = Caller.send(Caller.to("/api/v1/applications").header("Origin", PORTAL));

        assertProblem(refused, 401, "missing-token");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PORTAL);
    }

    private static HttpResponse<String> ask(String origin) throws Exception {
        return Caller.send(Caller.to("/api/v1/applications")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
    }
}
