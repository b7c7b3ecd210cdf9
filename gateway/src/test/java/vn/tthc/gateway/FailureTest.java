package vn.tthc.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class FailureTest extends GatewayTest {

    @Test
    void a_service_that_is_not_there_is_502_and_worth_another_try_later() throws Exception {
        var response = Caller.get("/public/v1/feedback");

        assertProblem(response, 502, "service-unreachable");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_504_and_the_call_is_abandoned() throws Exception {
        world.workflow().expectHeld();

        var response = Caller.get("/api/v1/tasks?do=hang", world.issuer().token("officer"));

        assertProblem(response, 504, "service-too-slow");
        world.workflow().left().get(10, SECONDS);
    }

    @Test
    void a_service_that_is_killed_and_restarted_is_found_again() throws Exception {
        var token = world.issuer().token("officer");
        assertThat(Caller.get("/api/v1/tasks", token).statusCode()).isEqualTo(200);

        world.workflow().kill();
        assertProblem(Caller.get("/api/v1/tasks", token), 502, "service-unreachable");
        world.workflow().start();

        assertThat(Caller.get("/api/v1/tasks", token).statusCode()).isEqualTo(200);
        assertThat(Caller.post("/api/v1/tasks/1/claim", token, BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_read_that_broke_off_unanswered_is_tried_again_and_a_change_is_not() throws Exception {
        var token = world.issuer().token("citizen");
        int before = world.application().requests();

        assertProblem(Caller.get("/api/v1/applications?do=die", token), 502, "service-unreachable");
        assertThat(world.application().requests() - before).isEqualTo(3);

        before = world.application().requests();
        var change = Caller.post("/api/v1/applications?do=die", token, BodyPublishers.ofString("{}"));
        assertProblem(change, 502, "service-unreachable");
        assertThat(world.application().requests() - before).isEqualTo(1);
    }

    @Test
    void an_answer_that_breaks_off_is_not_passed_off_as_whole() {
        assertThatThrownBy(() -> Caller.get("/public/v1/procedures?do=half")).isInstanceOf(IOException.class);
    }

    @Test
    void a_short_answer_that_stops_in_the_middle_is_504_and_a_long_one_breaks_off() throws Exception {
        var token = world.issuer().token("officer");

        assertProblem(Caller.get("/api/v1/tasks?do=stall&size=100", token), 504, "service-too-slow");
        assertThatThrownBy(() -> Caller.get("/api/v1/tasks?do=stall&size=1000000", token))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_caller_who_leaves_takes_the_call_to_the_service_along() throws Exception {
        world.application().expectHeld();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Caller.port())) {
            socket.getOutputStream()
                    .write("GET /public/v1/tracking/1?do=hold HTTP/1.1\r\nHost: a\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            world.application().held().get(10, SECONDS);
        }

        world.application().left().get(10, SECONDS);
    }
}
