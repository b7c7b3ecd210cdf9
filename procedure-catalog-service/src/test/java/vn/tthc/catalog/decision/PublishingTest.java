package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;
import static vn.tthc.catalog.CatalogApi.replacing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PublishingTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_decision_of_all_kinds_is_published_with_its_totals_and_takes_effect_on_its_day() {
        var amended = published("Đăng ký kết hôn", "2026-01-10");
        var replaced = published("Đăng ký giám hộ", "2026-01-10");
        var abolished = published("Đăng ký khai tử", "2026-01-10");
        var fresh = freshCode();
        var successor = freshCode();

        var id = draft(decision(
                "2026-06-01",
                List.of(
                        item("NEW", fresh, procedure("Xác nhận thông tin hộ tịch")),
                        item("AMEND", amended, procedure("Đăng ký kết hôn (sửa đổi)")),
                        replacing(successor, replaced, procedure("Đăng ký giám hộ, chấm dứt giám hộ")),
                        item("ABOLISH", abolished, null))));
        publish(id)
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("totals.NEW", is(1))
                .body("totals.AMEND", is(1))
                .body("totals.REPLACE", is(1))
                .body("totals.ABOLISH", is(1))
                .body("totals.total", is(4));

        on(amended, "2026-05-31").body("name", is("Đăng ký kết hôn")).body("validTo", is("2026-06-01"));
        on(amended, "2026-06-01").body("version", is(2)).body("validTo", nullValue());
        on(successor, "2026-06-01").body("version", is(1));
        controller()
                .get("/api/v1/procedures/" + abolished + "?asOf=2026-06-01")
                .then()
                .statusCode(404);
        on(abolished, "2026-05-31").body("name", is("Đăng ký khai tử"));
        RestAssured.given()
                .get("/public/v1/procedures/" + replaced)
                .then()
                .statusCode(404)
                .body("successorCode", is(successor));
    }

    @Test
    void one_invalid_item_rejects_the_whole_decision_and_is_named_by_position_and_field() {
        var good = freshCode();
        var bad = procedure("Thiếu căn cứ pháp lý");
        bad.remove("legalBases");
        bad.put("sectorCode", "G99-XX99");
        var id = draft(decision(
                "2026-06-01", List.of(item("NEW", good, procedure("Đủ các bộ phận")), item("NEW", freshCode(), bad))));

        publish(id)
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("violations.field", hasItems("items[1].procedure.legalBases", "items[1].procedure.sectorCode"));

        controller().get("/api/v1/procedures/" + good).then().statusCode(404);
        controller().get(DECISIONS + "/" + id).then().body("status", is("DRAFT"));
    }

    @Test
    void publishing_twice_answers_the_same_and_changes_nothing() {
        var code = freshCode();
        var id = draft(decision("2026-06-01", List.of(item("NEW", code, procedure("Một lần")))));
        var first = publish(id).statusCode(200).extract().asString();

        assertThat(publish(id).statusCode(200).extract().asString()).isEqualTo(first);
        controller().get("/api/v1/procedures/" + code + "/versions").then().body("version", contains(1));
    }

    @Test
    void of_two_controllers_publishing_conflicting_decisions_at_once_one_wins_and_the_other_gets_409() {
        var code = published("Tranh chấp", "2026-01-10");
        var drafts = IntStream.range(0, 6)
                .mapToObj(i -> draft(decision("2026-06-01", List.of(item("AMEND", code, procedure("Bản " + i))))))
                .toList();

        var answers = drafts.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> publish(id).extract().statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        controller()
                .get("/api/v1/procedures/" + code + "/versions")
                .then()
                .body("findAll { it.recordedTo == null }.size()", is(2));
    }

    @Test
    void a_correction_of_the_same_day_takes_the_place_of_what_it_corrects() {
        var code = published("Sai chính tả", "2026-01-10");

        publish(draft(decision("2026-01-10", List.of(item("AMEND", code, procedure("Đúng chính tả"))))))
                .statusCode(200);

        on(code, "2026-01-10").body("name", is("Đúng chính tả")).body("version", is(2));
    }

    @Test
    void every_change_is_told_to_the_other_services_with_its_whole_content() {
        var code = freshCode();
        publish(draft(decision("2026-02-01", List.of(item("NEW", code, procedure("Phát sự kiện"))))))
                .statusCode(200);
        publish(draft(decision("2026-03-01", List.of(item("ABOLISH", code, null)))))
                .statusCode(200);

        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            var opened = topic.await(
                    ProcedureEvent.VersionPublished.class,
                    e -> e.procedureCode().equals(code));
            assertThat(opened.cases()).singleElement().satisfies(c -> {
                assertThat(c.code()).isEqualTo(code);
                assertThat(c.limits()).containsExactly(new ProcedureEvent.Limit(3, "WORKING_DAY"));
                assertThat(c.fees()).containsExactly(new ProcedureEvent.Fee("ONLINE", "SERVICE_FEE", 8000L, "một bản"));
                assertThat(c.components()).containsExactly(new ProcedureEvent.Component("TK01", "Tờ khai", 1, 0, true));
            });
            assertThat(opened.receivableOnline()).isTrue();
            var closed = topic.await(
                    ProcedureEvent.VersionClosed.class, e -> e.procedureCode().equals(code));
            assertThat(closed.versionId()).isEqualTo(opened.versionId());
            assertThat(closed.version().validTo()).isEqualTo("2026-03-01");
        }
    }

    @Test
    void untidy_markup_is_tidied_up_in_what_is_shown_and_kept_in_what_was_sent() {
        var code = freshCode();
        var untidy = procedure("Văn bản <b>HTML</b>");
        var text = "<p class=MsoNormal style='margin:0'>Nộp <b>trực tiếp</b></p>";
        untidy.put("executionSteps", List.of(Map.of("name", "Nộp", "description", text)));
        var id = draft(decision("2026-01-10", List.of(item("NEW", code, untidy))));
        publish(id).statusCode(200);

        RestAssured.given()
                .get("/public/v1/procedures/" + code)
                .then()
                .body("document.executionSteps[0].description", is("<p>Nộp <b>trực tiếp</b></p>"))
                .body("name", is("Văn bản HTML"));
        controller()
                .get(DECISIONS + "/" + id + "/items")
                .then()
                .body("items[0].procedure.executionSteps[0].description", is(text));
    }

    @Test
    void markup_that_runs_is_refused_where_it_stands_and_a_name_is_more_than_markup() {
        var running = procedure("<b> </b>");
        running.put(
                "executionSteps",
                List.of(Map.of("name", "Nộp", "description", "<p onclick='x()'>Nộp</p>"), Map.of("name", "Trả")));
        running.put("description", "Xem <a href='java\nscript:x()'>đây</a><script>alert(1)</script>");
        var id = draft(decision("2026-01-10", List.of(item("NEW", freshCode(), running))));

        publish(id)
                .statusCode(422)
                .body(
                        "violations.findAll { it.rule == 'NoScript' }.field",
                        containsInAnyOrder(
                                "items[0].procedure.executionSteps[0].description", "items[0].procedure.description"))
                .body("violations.findAll { it.rule == 'Required' }.field", contains("items[0].procedure.name"));
    }

    @Test
    void a_decision_of_two_thousand_items_is_published_in_seconds() {
        var codes = IntStream.range(0, 1865).mapToObj(i -> freshCode()).toList();
        var items = new ArrayList<Map<String, Object>>();
        codes.forEach(code -> items.add(item("NEW", code, procedure("Thủ tục hàng loạt " + code))));
        var id = draft(decision("2026-01-10", items));

        var started = System.nanoTime();
        publish(id).statusCode(200).body("totals.NEW", equalTo(1865));
        var seconds = (System.nanoTime() - started) / 1e9;

        System.out.printf("1,865 procedures published in %.1f s%n", seconds);
        assertThat(seconds).isLessThan(60);
    }

    @Test
    void a_draft_names_what_would_keep_it_from_being_published() {
        var unfinished = procedure("Dự thảo dở dang");
        unfinished.remove("executionSteps");

        controller()
                .body(decision("2026-06-01", List.of(item("NEW", freshCode(), unfinished))))
                .post(DECISIONS)
                .then()
                .statusCode(201)
                .body("findings.field", hasItem("items[0].procedure.executionSteps"));
    }

    private static io.restassured.response.ValidatableResponse on(String code, String day) {
        return controller()
                .get("/api/v1/procedures/" + code + "?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
