package vn.tthc.catalog.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.charging;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.freshNumber;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** A decision from its first draft to what a later one makes of it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecisionLifeTest {

    private static final String FEE = "items[0].procedure.executionMethods[0].fees[0].value";

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void an_implausible_fee_is_published_only_once_somebody_has_said_why_it_is_meant() {
        var id = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), charging(100)))));

        publish(id)
                .statusCode(422)
                .body("type", containsString("decision-unconfirmed"))
                .body("violations.field", contains(FEE));
        check(id)
                .body("errors", is(0))
                .body("warnings", is(1))
                .body("unconfirmed", is(1))
                .body("findings.items[0].severity", is("WARNING"))
                .body("findings.items[0].message", containsString("100"));
        confirm(id, FEE, "Plausible").statusCode(200);

        check(id).body("status", is("CHECKED")).body("findings.items[0].confirmed", is(true));
        publish(id).statusCode(200).body("status", is("PUBLISHED"));
    }

    @Test
    void what_was_confirmed_of_a_draft_says_nothing_of_the_next_one_and_what_it_does_not_warn_of_cannot_be_confirmed() {
        var code = freshCode();
        var first = decision("2026-02-01", List.of(item("NEW", code, charging(100))));
        var id = draft(first);
        confirm(id, FEE, "Plausible").statusCode(200);

        controller()
                .header("If-Match", "\"0\"")
                .body(first)
                .put(DECISIONS + "/" + id)
                .then()
                .statusCode(200);

        publish(id).statusCode(422);
        confirm(id, "items[7].procedure", "Plausible")
                .statusCode(422)
                .body("violations.field", contains("findings[0]"));
    }

    @Test
    void a_decision_is_checked_then_signed_and_whoever_edits_it_takes_both_back() {
        var written = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Được ký"))));
        var id = draft(written);
        var signature = Map.of("number", freshNumber(), "signedOn", "2026-01-20", "signer", "Chủ tịch UBND tỉnh");
        sign(id, signature).statusCode(409);

        check(id).body("status", is("CHECKED"));
        sign(id, signature).statusCode(200).body("status", is("SIGNED")).body("signedOn", is("2026-01-20"));
        var tag = controller().get(DECISIONS + "/" + id).header("ETag");
        controller()
                .header("If-Match", tag)
                .body(written)
                .put(DECISIONS + "/" + id)
                .then()
                .body("status", is("DRAFT"))
                .body("signer", nullValue())
                .body("changedBy", notNullValue());
        controller()
                .header("If-Match", tag)
                .body(written)
                .put(DECISIONS + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void a_decision_with_an_error_is_not_checked_and_each_finding_is_told_by_item_field_and_words() {
        var unfinished = procedure("Dở dang");
        unfinished.remove("legalBases");
        var id = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), unfinished))));

        check(id)
                .body("status", is("DRAFT"))
                .body("errors", is(1))
                .body("findings.items[0].field", is("items[0].procedure.legalBases"))
                .body("findings.items[0].message", is("bắt buộc phải có để công bố"));
        controller()
                .header("Accept-Language", "en")
                .post(DECISIONS + "/" + id + "/check")
                .then()
                .body("findings.items[0].message", is("is required for publication"));
    }

    @Test
    void nothing_may_be_abolished_before_the_decision_is_signed() {
        var code = CatalogApi.published("Bãi bỏ lùi ngày", "2025-12-01");
        var id = draft(decision("2026-01-04", List.of(item("ABOLISH", code, null))));

        publish(id)
                .statusCode(422)
                .body("violations.find { it.rule == 'NotBeforeSigning' }.field", is("items[0].kind"));
    }

    @Test
    void of_two_who_changed_one_procedure_the_second_is_told_by_which_decision() {
        var code = CatalogApi.published("Bị vượt", "2026-01-10");
        var first = decision("2026-02-01", List.of(item("AMEND", code, procedure("Trước"))));
        var late = draft(decision("2026-02-01", List.of(item("AMEND", code, procedure("Sau")))));
        publish(draft(first)).statusCode(200);

        publish(late)
                .statusCode(409)
                .body("violations.field", contains("items[0].procedureCode"))
                .body("changed[0].procedureCode", is(code))
                .body("changed[0].decisionNumber", is(first.get("number")))
                .body("changed[0].publishedBy", notNullValue());
    }

    @Test
    void late_decisions_are_listed_by_agency_with_the_limits_they_broke_and_counted() {
        CatalogApi.agency("H90.77", "Sở Trễ Hạn", "DEPARTMENT", "H90");
        var late = decision("2026-01-06", List.of(item("NEW", freshCode(), procedure("Trễ hạn"))));
        late.put("issuingAgency", "H90.77");
        publish(draft(late)).statusCode(200);

        controller()
                .get(DECISIONS + "?late=ANY&issuer=H90.77&status=PUBLISHED&signedFrom=2026-01-05&signedTo=2026-01-05")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(late.get("number")))
                .body("items.signedLate", everyItem(is(true)))
                .body("items[0].lateness.signedBefore", is(5))
                .body("items[0].lateness.earliestEffect", is("2026-01-10"))
                .body("items[0].lateness.postedWithinWorkingDays", is(5))
                .body("items[0].lateness.postingDue", notNullValue());
        controller()
                .get(DECISIONS + "/totals?late=SIGNED&issuer=H90.77&kind=NEW")
                .then()
                .body("items[0].signedLate", is(1))
                .body("items[0].items.NEW", is(1));
        controller().get(DECISIONS + "?signedFrom=2026-12-31").then().body("items", is(List.of()));
        controller().get(DECISIONS + "?late=NEVER").then().statusCode(400).body("violations.field", contains("late"));
    }

    private static io.restassured.response.ValidatableResponse check(String id) {
        return controller().post(DECISIONS + "/" + id + "/check").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse sign(String id, Map<String, String> signature) {
        return controller().body(signature).post(DECISIONS + "/" + id + "/sign").then();
    }

    private static io.restassured.response.ValidatableResponse confirm(String id, String field, String rule) {
        var body = Map.of("reason", "Đúng mức thu", "findings", List.of(Map.of("field", field, "rule", rule)));
        return controller()
                .body(body)
                .post(DECISIONS + "/" + id + "/confirmations")
                .then();
    }
}
