package vn.tthc.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AgencyResourceTest {

    private static final String AGENCIES = "/api/v1/agencies";
    private static final AtomicInteger NEXT = new AtomicInteger(500);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_code_in_the_old_style_is_stored_in_the_new_one_and_found_by_both() {
        var number = 70 + NEXT.incrementAndGet() % 30;
        var code = "H90." + number;
        admin().body(body("000.00." + number + ".H90", "Sở Thử Nghiệm", "H90"))
                .post(AGENCIES)
                .then()
                .statusCode(201)
                .header("Location", containsString(AGENCIES + "/" + code))
                .body("code", is(code))
                .body("path", is("H90/" + code + "/"));

        as("officer")
                .get(AGENCIES + "/000.00." + number + ".H90")
                .then()
                .statusCode(200)
                .body("code", is(code));
        as("officer").get(AGENCIES + "/" + code).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void a_new_name_holds_from_its_day_on_and_the_old_one_before() {
        var code = registered();

        change(code, "\"0\"", "Tên mới", "2026-03-01").statusCode(200).body("revision", is(1));

        name(code, "2026-02-28", "Tên cũ");
        name(code, "2026-03-01", "Tên mới");
        as("officer").get(AGENCIES + "/" + code + "/history").then().body("name", contains("Tên cũ", "Tên mới"));
    }

    @Test
    void whoever_changes_an_agency_says_which_state_of_it_he_had_before_him() {
        var code = registered();

        change(code, null, "Không có thẻ", "2026-03-01").statusCode(428);
        change(code, "\"7\"", "Thẻ cũ", "2026-03-01").statusCode(412);
    }

    @Test
    void a_code_that_was_merged_away_stands_for_its_successor_from_that_day_on() {
        var old = registered();
        var successor = registered();
        admin().body(Map.of("validTo", "2026-07-01", "successorCode", successor))
                .post(AGENCIES + "/" + old + "/close")
                .then()
                .statusCode(200);

        as("officer")
                .get(AGENCIES + "/" + old + "?asOf=2026-07-01")
                .then()
                .body("code", is(successor))
                .body("askedFor", is(old));
        name(old, "2026-06-30", "Tên cũ");
        try (var topic = EventProbe.of(AgencyEvent.TOPIC)) {
            var event = topic.await(AgencyEvent.Changed.class, e -> e.code().equals(old) && e.validTo() != null);
            assertThat(event.successorCode()).isEqualTo(successor);
        }
    }

    @Test
    void the_tree_is_kept_whole() {
        var parent = registered();
        var child = parent + ".01";
        admin().body(body(child, "Con", parent)).post(AGENCIES).then().statusCode(201);

        admin().body(Map.of("validTo", "2026-07-01"))
                .post(AGENCIES + "/" + parent + "/close")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("HasChildren"));
        admin().body(body("H90.9999", "Không cha", "H90.8888"))
                .post(AGENCIES)
                .then()
                .statusCode(422)
                .body("violations.field", contains("parentCode"));
        admin().body(body(child, "Trùng", parent)).post(AGENCIES).then().statusCode(409);
    }

    @Test
    void the_tree_is_listed_parents_first_and_page_by_page() {
        var first = as("officer")
                .get(AGENCIES + "?limit=1&under=H90&total=true")
                .then()
                .statusCode(200);
        first.body("items.code", contains("H90"));
        String next = first.extract().path("next");
        int total = first.extract().path("total.count");
        assertThat(total).isGreaterThanOrEqualTo(2);

        as("officer")
                .get(AGENCIES + "?limit=1&under=H90&cursor=" + next)
                .then()
                .body("items.code", not(contains("H90")));
        RestAssured.given().get("/public/v1/agencies?level=PROVINCE").then().body("items.code", hasItem("H90"));
    }

    @Test
    void a_wrong_request_names_the_field() {
        admin().body(body("17.H90", "Sai mã", "H90"))
                .post(AGENCIES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("code"));
        admin().body(Map.of()).post(AGENCIES).then().statusCode(400).body("violations.field", hasItem("name"));
        as("officer").get(AGENCIES + "?level=DUCHY").then().statusCode(400).body("violations.field", contains("level"));
        as("officer").get(AGENCIES + "?asOf=today").then().statusCode(400).body("violations.field", contains("asOf"));
        as("officer").get(AGENCIES + "/H77").then().statusCode(404);
    }

    @Test
    void a_repeated_request_with_the_same_key_registers_once() {
        var body = body("H90." + NEXT.incrementAndGet(), "Một lần", "H90");
        var key = "agency-" + NEXT.incrementAndGet();

        var first = admin().header("Idempotency-Key", key).body(body).post(AGENCIES);
        var second = admin().header("Idempotency-Key", key).body(body).post(AGENCIES);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    private static String registered() {
        var code = "H90." + NEXT.incrementAndGet();
        admin().body(body(code, "Tên cũ", "H90")).post(AGENCIES).then().statusCode(201);
        return code;
    }

    private static io.restassured.response.ValidatableResponse change(
            String code, String ifMatch, String name, String from) {
        var request = admin().body(Map.of("name", name, "level", "UNIT", "parentCode", "H90", "validFrom", from));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(AGENCIES + "/" + code).then();
    }

    private static void name(String code, String day, String name) {
        as("officer").get(AGENCIES + "/" + code + "?asOf=" + day).then().body("name", is(name));
    }

    private static Map<String, Object> body(String code, String name, String parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("name", name);
        body.put("level", "UNIT");
        body.put("parentCode", parent);
        body.put("validFrom", "2025-07-01");
        return body;
    }
}
