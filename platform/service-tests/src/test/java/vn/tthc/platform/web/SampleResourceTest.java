package vn.tthc.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.security.KeyPairGenerator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** What every service answers, whatever it is about. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SampleResourceTest {

    private static final String UUID_7 = "01934b5e-0000-7000-8000-000000000007";

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    @Test
    void the_caller_is_who_the_token_says() {
        var token = Tokens.as("officer").agency("H90.31").name("Lê Văn Cán").build();

        with(token)
                .get("/sample/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Lê Văn Cán"))
                .body("agency", equalTo("H90.31"))
                .body("scope", equalTo("Agency[code=H90.31]"));
    }

    @Test
    void a_citizen_is_a_key_and_not_a_number() {
        var token = Tokens.as("citizen").personalId("099000000011").build();

        with(token)
                .get("/sample/me")
                .then()
                .statusCode(200)
                .body("personKey", matchesPattern("test2:[0-9a-f]{64}"))
                .body("scope", not(containsString("099000000011")));
    }

    @Test
    void without_a_token_the_caller_is_nobody() {
        given().get("/sample/open").then().statusCode(200).body("subject", equalTo("anonymous"));
        given().get("/sample/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .body("title", equalTo("Chưa đăng nhập"));
    }

    @Test
    void a_token_that_is_old_or_forged_or_meant_for_others_is_refused() throws Exception {
        var forger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var officer = Tokens.as("officer").agency("H90.31");

        with(officer.expired().build()).get("/sample/me").then().statusCode(401).body("status", equalTo(401));
        with(Tokens.as("officer").issuer("http://evil.test").build())
                .get("/sample/me")
                .then()
                .statusCode(401);
        with(Tokens.as("officer").audience("somebody-else").build())
                .get("/sample/me")
                .then()
                .statusCode(401);
        with(Tokens.as("officer").signedWith(forger).build())
                .get("/sample/me")
                .then()
                .statusCode(401);
        with("not.a.token").get("/sample/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_role_that_is_not_named_is_refused_and_so_is_everyone_where_none_is_named() {
        with(Tokens.as("citizen").build())
                .get("/sample/officers")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        with(Tokens.as("admin").build()).get("/sample/unannotated").then().statusCode(403);
        with(Tokens.as("officer").build()).get("/sample/officers").then().statusCode(403);
    }

    @Test
    void a_broken_rule_is_told_with_its_field_in_vietnamese() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name":" ","quantity":11,"address":{"code":"ab","lines":["x",""]}}""")
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("instance", equalTo("/sample/orders"))
                .body("violations", hasSize(4))
                .body("violations.find { it.field == 'name' }.rule", equalTo("NotBlank"))
                .body("violations.find { it.field == 'name' }.message", equalTo("không được để trống"))
                .body("violations.find { it.field == 'quantity' }.message", equalTo("không được lớn hơn 10"))
                .body("violations.field", hasItem("address.code"))
                .body("violations.field", hasItem("address.lines[1]"));
    }

    @Test
    void the_same_is_told_in_english_to_whom_asks_for_it() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en-GB,vi;q=0.5")
                .body("{\"name\":\"x\",\"quantity\":11,\"address\":{\"code\":\"abc\",\"lines\":[]}}")
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .body("title", equalTo("Invalid request"))
                .body("violations[0].message", equalTo("must not be more than 10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"x"                                                  | Json |
            {"name":"x","quantity":"many","address":{"code":"abc"}}      | Type | quantity
            {"name":"x","quantity":1,"address":{"lines":"one"}}          | Type | address.lines
            {"name":"x","quantity":1,"day":"31/12/2026"}                 | Type | day
            [1]                                                          | Json |
            """)
    void a_body_that_cannot_be_read_is_the_callers_mistake(String body, String rule, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].rule", equalTo(rule))
                .body("violations[0].field", equalTo(field == null ? "" : field));
    }

    @Test
    void no_body_at_all_is_a_broken_rule() {
        given().contentType(ContentType.JSON)
                .post("/sample/orders")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("order"))
                .body("violations[0].rule", equalTo("NotNull"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /sample/things/abc,                      id
            /sample/things/%s?on=31-12-2026,         on
            /sample/things/%s?limit=many,            limit
            """)
    void a_malformed_parameter_is_400_and_named(String path, String field) {
        given().get(path.formatted(UUID_7))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].rule", equalTo("Type"));
    }

    @Test
    void what_is_not_there_is_404_and_extensions_come_along() {
        given().get("/sample/things/" + UUID_7)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("id", equalTo(UUID_7));
        given().get("/no/such/route").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_wrong_method_or_format_is_a_problem_too() {
        given().delete("/sample/open").then().statusCode(405).contentType("application/problem+json");
        given().accept("application/pdf")
                .get("/sample/things/" + UUID_7)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().contentType("application/pdf")
                .body(new byte[] {1})
                .post("/sample/orders")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_over_the_limit_is_413() {
        given().contentType("text/plain")
                .body("x".repeat(1_100_000))
                .post("/sample/text")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void a_change_must_name_the_version_it_was_made_on() {
        var path = "/sample/things/" + UUID_7;

        given().put(path).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        given().header("If-Match", "\"6\"").put(path).then().statusCode(412).body("currentVersion", equalTo(7));
        given().header("If-Match", "W/\"7\"").put(path).then().statusCode(412);
        given().header("If-Match", "\"7\"").put(path).then().statusCode(200);
        given().header("If-Match", "\"3\", \"7\"").put(path).then().statusCode(200);
    }

    @Test
    void a_list_can_be_walked_to_its_end_and_counts_only_when_asked() {
        var first = given().get("/sample/list?limit=30&total=true")
                .then()
                .statusCode(200)
                .extract();
        var next = first.<String>path("next");

        assertThat(first.<Integer>path("total.count")).isEqualTo(50);
        given().get("/sample/list?limit=30&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0]", equalTo(31))
                .body("next", nullValue())
                .body("total", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=101,limit", "cursor=AAAA,cursor", "cursor=%25,cursor"})
    void paging_that_makes_no_sense_is_refused_by_name(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/sample/list?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"lock,409,conflict", "unique,409,conflict", "else,500,internal"})
    void what_the_database_refuses_is_a_conflict_and_the_rest_tells_nothing(String how, int status, String slug) {
        given().contentType(ContentType.JSON)
                .post("/sample/conflict/" + how)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + slug))
                .body(not(containsString("secret")))
                .body(not(containsString("099000000011")));
    }

    @Test
    void a_failure_nobody_foresaw_can_be_quoted_by_its_request_id() {
        given().header("X-Request-Id", "abc-1")
                .post("/sample/conflict/else")
                .then()
                .statusCode(500)
                .header("X-Request-Id", "abc-1")
                .body("requestId", equalTo("abc-1"))
                .body("detail", containsString("abc-1"));
    }

    @Test
    void request_id_and_trace_are_taken_over_when_they_are_sound_and_made_when_not() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        given().header("traceparent", trace).get("/sample/open").then().header("traceparent", trace);
        given().header("X-Request-Id", "x".repeat(65))
                .get("/sample/open")
                .then()
                .header("X-Request-Id", id -> matchesPattern("[0-9a-f-]{36}"))
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(UUID.fromString(given().get("/sample/open").header("X-Request-Id")))
                .isNotNull();
    }
}
