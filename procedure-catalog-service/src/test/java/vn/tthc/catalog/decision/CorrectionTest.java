package vn.tthc.catalog.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.freshNumber;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;
import static vn.tthc.catalog.CatalogApi.replacing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.TestDay;

/** What later decisions make of versions that are already published. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CorrectionTest {

    private static final LocalDate TODAY = TestDay.now().toLocalDate();
    private static final LocalDate SOON = TODAY.plusDays(30);
    private static final LocalDate LATER = TODAY.plusDays(60);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_version_published_for_later_is_moved_and_both_days_are_answered_as_they_were_known() {
        var code = published("Bản đang có hiệu lực", "2026-01-10");
        var amendment = amended(code, "Bản sắp có hiệu lực", SOON);
        var before = knownNow(amendment);

        publish(correcting(amendment, LATER, "REDATE", code, 2)).statusCode(200).body("totals.REDATE", is(1));

        on(code, SOON).body("version", is(1)).body("validTo", is(LATER.toString()));
        on(code, LATER).body("version", is(2)).body("validTo", nullValue());
        controller()
                .queryParam("asOf", SOON.toString())
                .queryParam("knownAt", before)
                .get("/api/v1/procedures/" + code)
                .then()
                .body("version", is(2));
        controller().get(DECISIONS + "/" + amendment + "/corrections").then().body("corrects", contains(amendment));
    }

    @Test
    void a_version_published_for_later_is_cancelled_and_the_one_before_it_goes_on() {
        var code = published("Bản còn lại", "2026-01-10");
        var amendment = amended(code, "Bản bị hủy", SOON);

        publish(correcting(amendment, TODAY, "CANCEL", code, 2)).statusCode(200);

        on(code, SOON).body("version", is(1)).body("validTo", nullValue());
    }

    @Test
    void a_version_in_force_is_neither_moved_nor_cancelled_and_each_refusal_names_the_item_and_its_version() {
        var code = freshCode();
        var first = draft(decision("2026-01-10", List.of(item("NEW", code, procedure("Đang có hiệu lực")))));
        publish(first).statusCode(200);
        var other = amended(published("Thủ tục khác", "2026-01-10"), "Bản khác", SOON);

        publish(correcting(first, LATER, "REDATE", code, 1))
                .statusCode(422)
                .body("violations.field", contains("items[0].version"));
        publish(correcting(first, LATER, "CANCEL", code, 9))
                .statusCode(422)
                .body("violations.rule", contains("Exists"));
        publish(correcting(other, LATER, "CANCEL", code, 1))
                .statusCode(422)
                .body("violations.rule", contains("OfDecision"));
    }

    @Test
    void a_replacement_is_linked_both_ways_and_when_it_is_cancelled_the_replaced_procedure_goes_on() {
        var old = published("Thủ tục cũ", "2026-01-10");
        var fresh = freshCode();
        var replacement =
                draft(decision(SOON.toString(), List.of(replacing(fresh, old, procedure("Thủ tục thay thế")))));
        publish(replacement).statusCode(200);
        on(old, TODAY).body("successorCode", is(fresh)).body("validTo", is(SOON.toString()));
        on(fresh, SOON).body("replacesCode", is(old));

        var cancelling = correcting(replacement, TODAY, "CANCEL", fresh, 1);
        publish(cancelling).statusCode(422).body("violations.rule", contains("GoesOn"));
        confirm(cancelling, "items[0].version", "GoesOn");
        publish(cancelling).statusCode(200);

        on(old, SOON).body("successorCode", nullValue()).body("validTo", nullValue());
        controller().get("/api/v1/procedures/" + fresh + "?asOf=" + SOON).then().statusCode(404);
    }

    @Test
    void an_abolition_is_cancelled_before_it_takes_effect_and_later_versions_come_back_with_the_one_in_force() {
        var code = published("Còn hiệu lực", "2026-01-10");
        amended(code, "Bản sau", LATER);
        var abolition = draft(decision(SOON.toString(), List.of(item("ABOLISH", code, null))));
        confirm(abolition, "items[0].procedureCode", "LaterVersion");
        publish(abolition).statusCode(200);
        on(code, TODAY).body("validTo", is(SOON.toString()));

        publish(cancelling(abolition, code)).statusCode(200).body("totals.CANCEL", is(1));

        on(code, SOON).body("version", is(1)).body("validTo", is(LATER.toString()));
        on(code, LATER).body("version", is(2)).body("validTo", nullValue());
        controller()
                .get("/api/v1/procedures/" + code + "/history")
                .then()
                .body("items.kind", contains("CANCEL", "ABOLISH", "AMEND", "NEW"))
                .body("items[0].after.version", contains(1, 2));
    }

    @Test
    void an_abolition_that_has_begun_or_that_other_decisions_have_built_on_is_not_cancelled() {
        var code = published("Đã hết hiệu lực", "2026-01-10");
        var abolition = draft(decision("2026-02-01", List.of(item("ABOLISH", code, null))));
        publish(abolition).statusCode(200);
        publish(cancelling(abolition, code)).statusCode(422).body("violations.rule", contains("Future"));

        publish(draft(decision(SOON.toString(), List.of(item("NEW", code, procedure("Công bố lại"))))))
                .statusCode(200);
        publish(cancelling(abolition, code))
                .statusCode(422)
                .body("violations.field", contains("items[0].version"))
                .body("violations.rule", contains("OfDecision"));
    }

    @Test
    void a_replaced_procedure_gets_back_the_end_that_had_been_decided_before() {
        var old = published("Hết hiệu lực đã định", "2026-01-10");
        publish(draft(decision(LATER.toString(), List.of(item("ABOLISH", old, null)))))
                .statusCode(200);
        var fresh = freshCode();
        var replacement =
                draft(decision(SOON.toString(), List.of(replacing(fresh, old, procedure("Thay thế sớm hơn")))));
        publish(replacement).statusCode(200);
        on(old, TODAY).body("validTo", is(SOON.toString()));

        var cancelling = correcting(replacement, TODAY, "CANCEL", fresh, 1);
        confirm(cancelling, "items[0].version", "GoesOn");
        publish(cancelling).statusCode(200);

        on(old, SOON).body("validTo", is(LATER.toString())).body("successorCode", nullValue());
    }

    @Test
    void a_version_is_corrected_on_the_day_it_was_published_and_who_did_what_and_why_is_on_record() {
        var code = freshCode();
        var wrong = draft(decision(TODAY.toString(), List.of(item("NEW", code, procedure("Đăng kí")))));
        publish(wrong).statusCode(200);

        var right = decision(TODAY.toString(), List.of(item("CORRECT", code, procedure("Đăng ký"))));
        itemOf(right).putAll(Map.of("version", 1, "changeNote", "Sai chính tả"));
        right.put("corrects", wrong);
        publish(draft(right)).statusCode(200);

        on(code, TODAY).body("name", is("Đăng ký")).body("version", is(2));
        controller()
                .get("/api/v1/procedures/" + code + "/history")
                .then()
                .body("items.kind", contains("CORRECT", "NEW"))
                .body("items[0].reason", is("Sai chính tả"))
                .body("items[0].corrects", is(wrong))
                .body("items[0].decisionNumber", is(right.get("number")))
                .body("items[0].publishedBy", notNullValue())
                .body("items[0].after[0].version", is(2))
                .body("items[1].after[0].version", is(1));
        controller()
                .get("/api/v1/procedures/" + code + "/versions/1/diff/2")
                .then()
                .body("differences.field", contains("name"))
                .body("differences[0].before", is("Đăng kí"))
                .body("differences[0].after", is("Đăng ký"));
        controller().get("/api/v1/procedures/" + code + "/versions/1").then().body("name", is("Đăng kí"));
        controller()
                .get("/api/v1/procedures/" + code + "/versions/1/diff/7")
                .then()
                .statusCode(404);
    }

    @Test
    void a_procedure_is_amended_before_a_version_that_is_published_for_later_once_that_is_confirmed() {
        var code = published("Bản một", "2026-01-10");
        amended(code, "Bản hai", LATER);
        var between = draft(decision(SOON.toString(), List.of(item("AMEND", code, procedure("Bản ba")))));

        publish(between).statusCode(422).body("violations.rule", hasItem("LaterVersion"));
        confirm(between, "items[0].procedureCode", "LaterVersion");
        publish(between).statusCode(200);

        on(code, SOON).body("version", is(3)).body("validTo", is(LATER.toString()));
        on(code, LATER).body("version", is(2));
    }

    @Test
    void a_correction_needs_a_published_decision_to_correct_and_a_reason() {
        var code = published("Thiếu lý do", "2026-01-10");
        var nowhere = decision("2026-02-01", List.of(item("CANCEL", code, null)));
        publish(draft(nowhere))
                .statusCode(422)
                .body("violations.field", contains("items[0].changeNote", "items[0].kind"));

        nowhere.put("number", freshNumber());
        nowhere.put("corrects", draft(decision("2026-02-01", List.of(item("ABOLISH", code, null)))));
        controller()
                .body(nowhere)
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("corrects"));
    }

    private static String amended(String code, String name, LocalDate from) {
        var id = draft(decision(from.toString(), List.of(item("AMEND", code, procedure(name)))));
        publish(id).statusCode(200);
        return id;
    }

    private static String correcting(String wrong, LocalDate day, String kind, String code, int version) {
        var decision = decision(day.toString(), List.of(item(kind, code, null)));
        itemOf(decision).putAll(Map.of("version", version, "changeNote", "Văn bản quy phạm lùi ngày hiệu lực"));
        decision.put("corrects", wrong);
        return draft(decision);
    }

    /** Without a version it is the abolition that is meant. */
    private static String cancelling(String abolition, String code) {
        var decision = decision(TODAY.toString(), List.of(item("CANCEL", code, null)));
        itemOf(decision).put("changeNote", "Văn bản bãi bỏ đã được thu hồi");
        decision.put("corrects", abolition);
        return draft(decision);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> itemOf(Map<String, Object> decision) {
        return ((List<Map<String, Object>>) decision.get("items")).getFirst();
    }

    private static void confirm(String id, String field, String rule) {
        var body = Map.of("reason", "Đã rà soát", "findings", List.of(Map.of("field", field, "rule", rule)));
        controller()
                .body(body)
                .post(DECISIONS + "/" + id + "/confirmations")
                .then()
                .statusCode(200);
    }

    private static String knownNow(String id) {
        return controller().get(DECISIONS + "/" + id).path("publishedAt");
    }

    private static ValidatableResponse on(String code, LocalDate day) {
        return controller()
                .get("/api/v1/procedures/" + code + "?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
