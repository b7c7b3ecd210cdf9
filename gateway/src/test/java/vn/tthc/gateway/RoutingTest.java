package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.gateway.testing.Caller.get;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/procedures, catalog",
        "/api/v1/publication-decisions/7/publish, catalog",
        "/api/v1/agencies/H90, catalog",
        "/api/v1/sectors, catalog",
        "/api/v1/calendars/H90/due-date, catalog",
        "/api/v1/postings, catalog",
        "/api/v1/reviews, catalog",
        "/api/v1/applications/1/documents/2/content, application",
        "/api/v1/results/1, application",
        "/api/v1/process-definitions, workflow",
        "/api/v1/processes/1, workflow",
        "/api/v1/tasks/1/claim, workflow",
        "/api/v1/handoffs, workflow",
        "/api/v1/consultations/1/answer, workflow",
        "/api/v1/deputies, workflow",
        "/api/v1/operations/catalog/state, catalog",
        "/api/v1/operations/application/state, application",
        "/api/v1/operations/workflow/parked, workflow",
        "/public/v1/procedures, catalog",
        "/public/v1/agencies, catalog",
        "/public/v1/sectors, catalog",
        "/public/v1/tracking/H90.31-261120-0001, application",
        "/public/v1/results/keys, application",
        "/public/v1/handoffs/keys, workflow",
    })
    void every_resource_is_with_its_service(String path, String service) throws Exception {
        var answer = Caller.json(get(path + "?q=1", world.issuer().token("admin")));

        assertThat(answer.getString("service")).isEqualTo(service);
        assertThat(answer.getString("uri")).isEqualTo(path + "?q=1");
    }

    @Test
    void method_query_and_body_arrive_as_they_were_sent() throws Exception {
        var answer = Caller.json(Caller.send(Caller.to(
                        "/api/v1/applications?q=%C4%91%E1%BA%A5t+a&x=%2F",
                        world.issuer().token("citizen"))
                .method("PATCH", BodyPublishers.ofString("{\"tên\":\"Đất\"}"))));

        assertThat(answer.getString("method")).isEqualTo("PATCH");
        assertThat(answer.getString("uri")).isEqualTo("/api/v1/applications?q=%C4%91%E1%BA%A5t+a&x=%2F");
        assertThat(answer.getInteger("bytes")).isEqualTo("{\"tên\":\"Đất\"}".getBytes().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/proceduresx",
                "/api/v2/procedures",
                "/q",
                "/openapi-ui/index.html",
                "/public/v1/applications",
                "/internal",
                "/q/metricsx"
            })
    void what_is_not_in_the_table_does_not_exist(String path) throws Exception {
        assertThat(get(path, world.issuer().token("admin")).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_path_is_a_problem_in_vietnamese_and_in_english_on_request() throws Exception {
        var vietnamese = get("/api/v1/nothing");
        var english = Caller.send(Caller.to("/api/v1/nothing").header("Accept-Language", "en-GB, vi;q=0.5"));

        assertProblem(vietnamese, 404, "not-found");
        assertThat(Caller.json(vietnamese).getString("title")).isEqualTo("Không tìm thấy");
        assertThat(Caller.json(english).getString("title")).isEqualTo("Not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/v1/procedures/../../../api/v1/applications",
                "/public/v1/procedures/%2e%2e/applications",
                "/public/v1/procedures/..%2f..%2fapplications",
                "/public/v1//procedures",
                "/public/v1/procedures;x=1",
                "/public/v1/procedures/%00",
                "/public/v1/procedures/a%5cb",
                "/public/v1/procedures/%252e%252e",
                "/public/v1/./procedures",
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws Exception {
        int before = world.catalog().requests();

        assertThat(Caller.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/malformed-request");
        assertThat(world.catalog().requests()).isEqualTo(before);
    }

    @Test
    void a_path_that_cannot_be_decoded_is_refused_by_the_server_itself() throws Exception {
        assertThat(Caller.raw("GET /public/v1/procedures/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void an_address_of_another_host_is_routed_by_its_path_alone() throws Exception {
        assertThat(Caller.raw("GET http://evil.test/public/v1/procedures?q=1 HTTP/1.1\r\nHost: evil.test\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"uri\":\"/public/v1/procedures?q=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void a_method_nobody_serves_is_refused_with_those_that_are(String method) throws Exception {
        assertThat(Caller.raw(method + " /public/v1/procedures HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("GET, HEAD")
                .contains("/problems/method-not-allowed");
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws Exception {
        assertProblem(get("/public/v1/procedures?q=" + "a".repeat(9000)), 414, "uri-too-long");
    }

    @Test
    void headers_that_are_too_large_are_refused() throws Exception {
        var request = Caller.to("/public/v1/procedures").header("Accept", "a".repeat(20_000));

        assertProblem(Caller.send(request), 431, "headers-too-large");
    }

    @Test
    void a_websocket_is_refused() throws Exception {
        assertThat(Caller.raw("GET /public/v1/procedures HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
                        + "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/upgrade-refused");
    }

    @Test
    void a_body_coded_in_an_unknown_way_is_refused() throws Exception {
        assertThat(Caller.raw("POST /public/v1/procedures HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void head_is_answered_without_a_body() throws Exception {
        var response = Caller.send(Caller.to("/public/v1/procedures").HEAD());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
