package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PostingTest {

    private static final String POSTINGS = "/api/v1/postings";
    private static final AtomicInteger NEXT = new AtomicInteger(7000);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void what_a_commune_settles_is_missing_there_until_it_hangs() {
        var commune = commune();
        var code = executedBy(commune, "Niêm yết lần đầu");

        duty(commune, code)
                .body("state", contains("MISSING"))
                .body("inForce", contains(1))
                .body("since", contains("2026-01-10"));
        post(commune, "BOARD", code).statusCode(201).body("posted", is(1)).body("replaced", is(0));
        duties(commune).body("items.procedureCode", not(hasItem(code)));
    }

    @Test
    void the_web_alone_does_not_do_for_the_office() {
        var commune = commune();
        var code = executedBy(commune, "Chỉ đăng trên mạng");

        post(commune, "WEB", code).statusCode(201);

        duty(commune, code).body("state", contains("MISSING"));
    }

    @Test
    void a_newer_version_makes_what_hangs_out_of_date_and_hanging_it_up_takes_the_old_one_down() {
        var commune = commune();
        var code = executedBy(commune, "Sẽ sửa đổi");
        String old = post(commune, "SCREEN", code).extract().path("items[0].id");
        publish(draft(decision("2026-02-01", List.of(item("AMEND", code, named(commune, "Đã sửa đổi"))))))
                .statusCode(200);

        duty(commune, code)
                .body("state", contains("OUTDATED"))
                .body("posting.id", contains(old))
                .body("posting.version", contains(1))
                .body("inForce", contains(2));
        post(commune, "SCREEN", code).body("posted", is(1)).body("replaced", is(1));
        duties(commune).body("items.procedureCode", not(hasItem(code)));
        controller()
                .get(POSTINGS + "/" + old)
                .then()
                .body("state", is("REMOVED"))
                .body("removedBy", notNullValue());
        try (var probe = EventProbe.of(PostingEvent.TOPIC)) {
            var down = probe.await(
                    PostingEvent.Changed.class,
                    told -> told.postingId().toString().equals(old) && told.removedAt() != null);
            assertThat(down.agencyCode()).isEqualTo(commune);
            assertThat(down.medium()).isEqualTo("SCREEN");
        }
    }

    @Test
    void what_is_abolished_must_come_down() {
        var commune = commune();
        var code = executedBy(commune, "Sẽ bãi bỏ");
        String id = post(commune, "BOARD", code).extract().path("items[0].id");
        publish(draft(decision("2026-02-01", List.of(item("ABOLISH", code, null)))))
                .statusCode(200);

        duty(commune, code).body("state", contains("WITHDRAWN")).body("since", contains("2026-02-01"));
        receptionist(commune).post(POSTINGS + "/" + id + "/remove").then().statusCode(200);
        duties(commune).body("items.procedureCode", not(hasItem(code)));
    }

    @Test
    void duties_come_page_by_page_and_by_state() {
        var commune = commune();
        executedBy(commune, "Trang một");
        executedBy(commune, "Trang hai");
        var first = controller()
                .get(POSTINGS + "/duties?limit=1&total=true&agency=" + commune)
                .then();
        String next = first.statusCode(200).extract().path("next");
        String code = first.extract().path("items[0].procedureCode");

        controller()
                .get(POSTINGS + "/duties?limit=1&agency=" + commune + "&cursor=" + next)
                .then()
                .body("items.procedureCode", not(hasItem(code)));
        controller()
                .get(POSTINGS + "/duties?state=OUTDATED&agency=" + commune)
                .then()
                .body("items", empty());
        controller()
                .get(POSTINGS + "/duties?state=LOST&agency=" + commune)
                .then()
                .statusCode(400)
                .body("violations.field", contains("state"));
    }

    @Test
    void hanging_up_again_changes_nothing() {
        var commune = commune();
        var code = executedBy(commune, "Hai lần");
        String id = post(commune, "BOARD", code).extract().path("items[0].id");

        post(commune, "BOARD", code)
                .body("posted", is(0))
                .body("unchanged", is(1))
                .body("items[0].id", is(id));
    }

    @Test
    void one_wrong_procedure_refuses_all_and_is_named_by_position() {
        var commune = commune();
        var code = executedBy(commune, "Cùng một lần");

        post(commune, "BOARD", code, "9.999999", code)
                .statusCode(422)
                .body("violations.field", contains("procedures[1]", "procedures[2]"));
        duty(commune, code).body("state", contains("MISSING"));
        receptionist(commune)
                .body(Map.of("agency", commune))
                .post(POSTINGS)
                .then()
                .statusCode(400);
    }

    @Test
    void what_was_taken_down_can_neither_be_checked_nor_taken_down_again() {
        var commune = commune();
        String id = post(commune, "BOARD", executedBy(commune, "Kiểm tra rồi gỡ"))
                .extract()
                .path("items[0].id");

        receptionist(commune)
                .header("If-Match", "\"7\"")
                .post(POSTINGS + "/" + id + "/check")
                .then()
                .statusCode(412);
        receptionist(commune)
                .post(POSTINGS + "/" + id + "/check")
                .then()
                .statusCode(200)
                .body("checkedAt", notNullValue());
        receptionist(commune).post(POSTINGS + "/" + id + "/remove").then().statusCode(200);
        receptionist(commune)
                .post(POSTINGS + "/" + id + "/check")
                .then()
                .statusCode(409)
                .body("state", is("REMOVED"))
                .body("allowed", empty());
    }

    @Test
    void nobody_hangs_up_or_sees_anything_in_a_place_that_is_not_his() {
        var commune = commune();
        var other = commune();
        var code = executedBy(commune, "Của xã khác");
        String id = post(commune, "BOARD", code).extract().path("items[0].id");

        receptionist(other)
                .body(Map.of("agency", commune, "medium", "BOARD", "procedures", List.of(code)))
                .post(POSTINGS)
                .then()
                .statusCode(403);
        receptionist(other).get(POSTINGS + "/duties?agency=" + commune).then().statusCode(403);
        receptionist(other).get(POSTINGS).then().body("items.id", not(hasItem(id)));
        controller()
                .get(POSTINGS + "?procedure=" + code + "&state=HANGING&medium=BOARD&total=true")
                .then()
                .body("items.id", contains(id))
                .body("total.count", is(1));
        var stranger = Tokens.as("receptionist").agency(other).build();
        AccessMatrix.hides("GET " + POSTINGS + "/" + id, List.of(stranger));
        AccessMatrix.hides("POST " + POSTINGS + "/" + id + "/remove", List.of(stranger));
    }

    private static ValidatableResponse post(String commune, String medium, String... codes) {
        return receptionist(commune)
                .body(Map.of("agency", commune, "medium", medium, "procedures", List.of(codes)))
                .post(POSTINGS)
                .then();
    }

    private static ValidatableResponse duties(String commune) {
        return controller()
                .get(POSTINGS + "/duties?limit=100&agency=" + commune)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse duty(String commune, String code) {
        return duties(commune).rootPath("items.findAll { it.procedureCode == '" + code + "' }");
    }

    private static RequestSpecification receptionist(String agency) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.as("receptionist").agency(agency).build())
                .contentType("application/json");
    }

    private static String commune() {
        var code = "H90." + NEXT.incrementAndGet();
        CatalogApi.agency(code, "Ủy ban nhân dân xã Thử Nghiệm", "COMMUNE", "H90");
        return code;
    }

    private static Map<String, Object> named(String commune, String name) {
        var procedure = procedure(name);
        procedure.put("executingAgencies", List.of(commune));
        return procedure;
    }

    private static String executedBy(String commune, String name) {
        var code = CatalogApi.freshCode();
        publish(draft(decision("2026-01-10", List.of(item("NEW", code, named(commune, name))))))
                .statusCode(200);
        return code;
    }
}
