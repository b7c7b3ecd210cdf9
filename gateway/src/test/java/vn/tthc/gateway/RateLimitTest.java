package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class RateLimitTest extends GatewayTest {

    @Test
    void a_caller_who_asks_too_often_is_told_when_to_come_back_and_others_are_not_affected() throws Exception {
        var greedy = world.issuer().tokenOf("greedy", "citizen");
        for (int i = 0; i < 20; i++) {
            assertThat(Caller.get("/api/v1/applications/1", greedy).statusCode())
                    .isEqualTo(200);
        }

        var refused = Caller.get("/api/v1/applications/1", greedy);

        assertProblem(refused, 429, "too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 100);
        var secondToken = world.issuer().tokenOf("greedy", "officer");
        assertThat(Caller.get("/api/v1/applications/1", secondToken).statusCode())
                .isEqualTo(429);
        assertThat(Caller.get("/api/v1/applications/1", world.issuer().token("citizen"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_guesses_tokens_is_limited_by_address() throws Exception {
        int status = 0;
        for (int i = 0; i < 501; i++) {
            status = Caller.sendFrom("127.0.0.7", Caller.to("/api/v1/applications/1", "guess"))
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(Caller.sendFrom("127.0.0.8", Caller.to("/public/v1/procedures"))
                        .statusCode())
                .isEqualTo(200);
    }
}
