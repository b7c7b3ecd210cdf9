package vn.tthc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class HeaderHygieneTest extends GatewayTest {

    private static final String PATH = "/public/v1/procedures";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void invented_identities_do_not_reach_a_service() throws Exception {
        var headers = received(Caller.to(PATH)
                .header("X-User", "admin")
                .header("X-User-Id", "1")
                .header("X-Forwarded-User", "admin")
                .header("X-Roles", "admin")
                .header("Remote-User", "admin")
                .header("X_User", "admin")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-Original-URL", "/api/v1/applications")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "session=1"));

        assertThat(headers.fieldNames())
                .containsOnly(
                        "host",
                        "user-agent",
                        "x-request-id",
                        "traceparent",
                        "x-forwarded-for",
                        "x-forwarded-proto",
                        "x-forwarded-host");
    }

    @Test
    void the_forwarded_headers_are_the_gateways_own() throws Exception {
        var headers = received(Caller.to(PATH)
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.test"));

        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + Caller.port());
    }

    @Test
    void a_trusted_proxy_is_believed_for_what_it_saw_itself_and_no_further() throws Exception {
        var request = Caller.to(PATH)
                .header("X-Forwarded-For", "6.6.6.6, 203.0.113.7")
                .header("X-Forwarded-Proto", "https");

        var headers = Caller.json(Caller.sendFrom("127.0.0.9", request)).getJsonObject("headers");

        assertThat(headers.getString("x-forwarded-for")).isEqualTo("203.0.113.7");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("https");
    }

    @Test
    void what_the_api_needs_gets_through() throws Exception {
        var headers = received(Caller.to(PATH)
                .header("If-Match", "\"7\"")
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json"));

        assertThat(headers.getString("if-match")).isEqualTo("\"7\"");
        assertThat(headers.getString("idempotency-key")).isEqualTo("k-1");
        assertThat(headers.getString("accept-language")).isEqualTo("en");
        assertThat(headers.getString("content-type")).isEqualTo("application/json");
    }

    @Test
    void a_header_that_was_meant_for_this_hop_only_ends_here() throws Exception {
        var answer = Caller.raw("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: If-Match\r\n"
                + "If-Match: \"7\"\r\nKeep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: x\r\n\r\n"
                + "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .doesNotContain("if-match", "keep-alive\"", "\"te\"", "proxy-auth");
    }

    @Test
    void a_request_id_is_kept_if_it_is_harmless_and_replaced_if_not() throws Exception {
        var kept = Caller.send(Caller.to(PATH).header("X-Request-Id", "ticket-2026.0001"));
        var replaced = Caller.send(Caller.to(PATH).header("X-Request-Id", "<script>alert(1)</script>"));

        assertThat(kept.headers().firstValue("X-Request-Id")).hasValue("ticket-2026.0001");
        assertThat(Caller.json(kept).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo("ticket-2026.0001");
        assertThat(replaced.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_trace_is_continued_and_begun_where_there_is_none() throws Exception {
        var continued = received(Caller.to(PATH).header("traceparent", TRACE).header("tracestate", "a=1"));
        var begun = received(Caller.to(PATH).header("traceparent", "00-0-0-0").header("tracestate", "a=1"));

        assertThat(continued.getString("traceparent")).isEqualTo(TRACE);
        assertThat(continued.getString("tracestate")).isEqualTo("a=1");
        assertThat(begun.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(begun.containsKey("tracestate")).isFalse();
    }

    @Test
    void a_service_does_not_tell_what_it_is_made_of_and_the_browser_is_told_to_be_careful() throws Exception {
        var headers = Caller.get(PATH + "?do=headers").headers();

        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Keep-Alive")).isEmpty();
        assertThat(headers.firstValue("ETag")).hasValue("\"7\"");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
    }

    @Test
    void a_page_may_use_what_its_service_says_and_anything_else_nothing() throws Exception {
        assertThat(Caller.get(PATH + "?do=headers").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-x'");
        assertThat(Caller.get(PATH).headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void an_answer_to_somebody_known_is_kept_out_of_caches() throws Exception {
        var known = Caller.get("/api/v1/applications/1", world.issuer().token("citizen"));

        assertThat(known.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Caller.get(PATH).headers().firstValue("Cache-Control")).isEmpty();
    }

    @Test
    void what_a_service_created_is_found_through_the_gateway() throws Exception {
        var response =
                Caller.get("/api/v1/applications?do=created", world.issuer().token("citizen"));

        assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/applications/7");
    }

    private static JsonObject received(HttpRequest.Builder request) throws Exception {
        return Caller.json(Caller.send(request)).getJsonObject("headers");
    }
}
