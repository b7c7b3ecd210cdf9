package vn.tthc.catalog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.offered;
import static vn.tthc.catalog.feed.Compacted.fields;
import static vn.tthc.catalog.feed.Compacted.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.Infrastructure;

/** Compaction keeps the last event of each key; that alone must be enough for a consumer that begins today. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReplicaTest {

    private static final String[] AGENCY = {
        "code", "name", "parentCode", "path", "level", "validFrom", "validTo", "successorCode"
    };

    /** When a version is in force. */
    private record Days(String from, String to) {}

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void the_last_event_of_each_version_rebuilds_what_is_in_force_when() {
        var amended = CatalogApi.published("Bản thứ nhất", "2026-01-10");
        publish("2026-06-01", CatalogApi.item("AMEND", amended, CatalogApi.procedure("Bản thứ hai")));
        var abolished = CatalogApi.published("Sẽ bãi bỏ", "2026-01-10");
        publish("2026-12-31", CatalogApi.item("ABOLISH", abolished, null));
        var replaced = CatalogApi.published("Sẽ được thay thế", "2026-01-10");
        var replacing = CatalogApi.freshCode();
        publish("2026-12-01", CatalogApi.replacing(replacing, replaced, CatalogApi.procedure("Thay thế")));
        offered(amended, "2026-03-01", "FULL");

        var replica = versions(procedures());

        for (var code : List.of(amended, abolished, replaced, replacing)) {
            assertThat(replica.get(code)).as(code).isEqualTo(catalogue(code));
        }
    }

    @Test
    void the_last_event_of_each_form_is_the_form_that_answers_are_checked_against() {
        var code = CatalogApi.published("Có biểu mẫu", "2026-01-10");
        formPublished(code, 20);
        formPublished(code, 30);

        var left = procedures().one("procedure-form-published", "procedureCode", code);

        var published = json(given().get("/public/v1/procedures/" + code + "/forms/" + code)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(fields(left, "versionId", "caseCode", "number"))
                .isEqualTo(fields(published, "versionId", "caseCode", "number"));
        assertThat(json(left.path("schema").asText())).isEqualTo(published.path("schema"));
    }

    @Test
    void the_last_event_of_how_a_procedure_is_offered_tells_every_day_that_was_stated() {
        var code = CatalogApi.published("Được cung cấp", "2026-01-10");
        offered(code, "2026-02-01", "NONE");
        offered(code, "2026-03-01", "FULL");
        offered(code, "2026-03-01", "NONE");
        offered(code, "2026-07-01", "FULL");

        var left = procedures().one("procedure-delivery-stated", "procedureCode", code);

        var history = json(controller()
                .get("/api/v1/procedures/" + code + "/delivery/history")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(stated(left.path("deliveries")))
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(stated(history.path("items")));
        assertThat(left.path("revision").asInt()).isEqualTo(4);
        assertThat(left.at("/deliveries/0/cutOff").asText()).isEqualTo("15:00");
        assertThat(left.at("/deliveries/0/receivers/0").asText()).isEqualTo("H90.31");
    }

    @Test
    void the_last_event_of_each_agency_says_how_it_stands_or_what_took_its_place() {
        CatalogApi.agency("H90.8601", "Xã Đổi Tên", "COMMUNE", "H90");
        CatalogApi.agency("H90.8602", "Xã Sáp Nhập", "COMMUNE", "H90");
        CatalogApi.agency("H90.8602.01", "Trung tâm xã Sáp Nhập", "COMMUNE_CENTRE", "H90.8602");
        admin().header("If-Match", "\"0\"")
                .body(commune("Phường Đổi Tên", "validFrom", "2026-03-01"))
                .put("/api/v1/agencies/H90.8601")
                .then()
                .statusCode(200);
        admin().body(Map.of(
                        "kind", "MERGE",
                        "effectiveOn", "2026-04-01",
                        "legalBasis", "1685/NQ-UBTVQH15",
                        "predecessors", List.of(Map.of("code", "H90.8601"), Map.of("code", "H90.8602")),
                        "successors", List.of(commune("Xã Mới", "code", "H90.8603"))))
                .post("/api/v1/agencies/reorganisations")
                .then()
                .statusCode(201);
        CatalogApi.agency("H90.8604", "Xã Sau Cùng", "COMMUNE", "H90");

        var left = Compacted.topic(
                AgencyEvent.TOPIC, AgencyEvent.Changed.class, e -> e.code().equals("H90.8604"));

        for (var code : List.of("H90.8601", "H90.8602", "H90.8602.01", "H90.8603")) {
            assertThat(fields(left.one("agency-changed", "code", code), AGENCY))
                    .isEqualTo(fields(lastState(code), AGENCY));
        }
        assertThat(left.one("agency-changed", "code", "H90.8602")
                        .path("successorCode")
                        .asText())
                .isEqualTo("H90.8603");
    }

    @Test
    void every_version_of_a_calendar_is_left_with_all_its_days() {
        CatalogApi.agency("H90.8605", "Xã Có Lịch", "COMMUNE", "H90");
        int first = calendar("2026-11-24");
        int second = calendar("2026-12-24");

        var left = Compacted.topic(
                CalendarEvent.TOPIC,
                CalendarEvent.Activated.class,
                e -> e.agencyCode().equals("H90.8605") && e.number() == second);

        for (var number : List.of(first, second)) {
            var version = json(controller()
                    .get("/api/v1/calendars/H90.8605/versions/" + number)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            var told = left.one(
                    "calendar-activated", "versionId", version.path("id").asText());
            assertThat(fields(told, "agencyCode", "number", "workingHours", "days"))
                    .isEqualTo(fields(version, "agencyCode", "number", "workingHours", "days"));
        }
    }

    private static void publish(String effectiveOn, Map<String, Object> item) {
        CatalogApi.publish(CatalogApi.draft(CatalogApi.decision(effectiveOn, List.of(item))))
                .statusCode(200);
    }

    private static Map<String, Object> commune(String name, String field, String value) {
        return Map.of("name", name, "level", "COMMUNE", "parentCode", "H90", field, value);
    }

    private static void formPublished(String code, int maximum) {
        var path = "/api/v1/procedures/" + code + "/forms/" + code + "/draft";
        var schema = Map.of("type", "object", "properties", Map.of("floors", Map.of("maximum", maximum)));
        controller().body(Map.of("schema", schema)).put(path).then().statusCode(200);
        controller().post(path + "/publish").then().statusCode(200);
    }

    private static int calendar(String holiday) {
        return admin().body(Map.of(
                        "agencyCode", "H90.8605",
                        "name", "Lịch của xã",
                        "validFrom", "2026-01-01",
                        "workingHours",
                                List.of(Map.of("from", "07:30", "to", "11:30"), Map.of("from", "13:00", "to", "17:00")),
                        "days", List.of(Map.of("date", holiday, "kind", "HOLIDAY", "name", "Nghỉ", "part", "MORNING"))))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static JsonNode lastState(String code) {
        var history = json(controller()
                .get("/api/v1/agencies/" + code + "/history")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return history.path(history.size() - 1);
    }

    /** The topic of procedures, with something published last. */
    private static Compacted procedures() {
        var last = CatalogApi.published("Sau cùng", "2026-01-10");
        return Compacted.topic(
                ProcedureEvent.TOPIC,
                ProcedureEvent.VersionPublished.class,
                e -> e.procedureCode().equals(last));
    }

    /** What a consumer knows that reads a topic of which compaction has left one event a key. */
    private static Map<String, Map<String, Days>> versions(Compacted topic) {
        var replica = new HashMap<String, Map<String, Days>>();
        topic.ofType("procedure-version-published", "procedure-version-closed").forEach(event -> {
            var version = event.has("version") ? event.path("version") : event;
            var days = new Days(text(version, "validFrom"), text(event, "validTo"));
            assertThat(version.path("cases")).as("what dossiers are settled by").isNotEmpty();
            replica.computeIfAbsent(version.path("procedureCode").asText(), c -> new HashMap<>())
                    .put(version.path("versionId").asText(), days);
        });
        return replica;
    }

    private static List<Map<String, String>> stated(JsonNode deliveries) {
        return deliveries
                .valueStream()
                .map(d -> fields(d, "validFrom", "validTo", "onlineLevel", "interAgencyKind", "beyondTerritory"))
                .toList();
    }

    private static Map<String, Days> catalogue(String code) {
        var known = new HashMap<String, Days>();
        controller()
                .get("/api/v1/procedures/" + code + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("$")
                .stream()
                .filter(span -> span.get("recordedTo") == null)
                .forEach(span -> known.put(
                        String.valueOf(span.get("versionId")),
                        new Days(String.valueOf(span.get("validFrom")), String.valueOf(span.get("validTo")))));
        return known;
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "null";
    }
}
