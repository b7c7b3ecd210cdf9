package vn.tthc.catalog.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;
import static vn.tthc.catalog.review.ReviewApi.REVIEWS;
import static vn.tthc.catalog.review.ReviewApi.approvedItem;
import static vn.tthc.catalog.review.ReviewApi.change;
import static vn.tthc.catalog.review.ReviewApi.compliance;
import static vn.tthc.catalog.review.ReviewApi.concludedItem;
import static vn.tthc.catalog.review.ReviewApi.correct;
import static vn.tthc.catalog.review.ReviewApi.leader;
import static vn.tthc.catalog.review.ReviewApi.propose;
import static vn.tthc.catalog.review.ReviewApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProposalTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_proposal_explains_what_it_saves_and_a_published_decision_carries_it_out() {
        var code = published("Đơn giản hóa", "2026-01-10");
        var proposed = propose(concludedItem(code, "AMEND"), change(120, 30)).statusCode(201);
        String id = proposed.extract().path("id");
        proposed.body("saving.rate.yearlyIncome", is(114000000))
                .body("saving.before.cost.once", is(107955 + 30000 + 8000))
                .body("saving.after.cost.once", is(26989 + 30000 + 8000))
                .body("yearlySaved", is((107955 - 26989) * 100))
                .body("saving.before.inputs.activities[0].minutes", is(120))
                .body("saving.timePercent", is(40.0f))
                .body("saving.formula", notNullValue());

        var proposal = "proposals/" + id;
        step(proposal, "carry-out", Map.of("decisionId", id)).statusCode(409).body("allowed", contains("SUBMITTED"));
        step(proposal, "submit").statusCode(200);
        leader(proposal, "approve").statusCode(200).body("settledBy", is("leader"));
        var stranger = draft(decision("2026-02-01", List.of(item("NEW", CatalogApi.freshCode(), procedure("Khác")))));
        publish(stranger).statusCode(200);
        step(proposal, "carry-out", Map.of("decisionId", stranger))
                .statusCode(422)
                .body("violations.field", contains("decisionId"));
        var decision = draft(decision("2026-02-01", List.of(item("AMEND", code, procedure("Đã đơn giản hóa")))));
        step(proposal, "carry-out", Map.of("decisionId", decision)).statusCode(422);
        publish(decision).statusCode(200);
        step(proposal, "carry-out", Map.of("decisionId", decision))
                .statusCode(200)
                .body("status", is("CARRIED_OUT"))
                .body("decisionId", is(decision));

        controller()
                .get(REVIEWS + "/proposals?decision=" + decision)
                .then()
                .body("items.id", contains(id))
                .body("items[0].saving", nullValue());
        controller()
                .get(REVIEWS + "/proposals?procedure=" + code + "&status=APPROVED")
                .then()
                .body("items", empty());
    }

    @Test
    void a_rate_is_that_of_its_day_and_a_day_without_one_is_named() {
        var item = concludedItem(published("Mức cũ", "2026-01-10"), "ABOLISH");
        var old = change(120, 30);
        old.put("ratesOn", "2024-06-01");
        propose(item, old).statusCode(201).body("saving.rate.yearlyIncome", is(101900000));
        old.put("ratesOn", "1999-06-01");
        propose(item, old).statusCode(422).body("violations.field", contains("ratesOn"));
    }

    @Test
    void nothing_is_proposed_for_what_stays_as_it_is() {
        propose(concludedItem(published("Giữ nguyên", "2026-01-10"), "KEEP"), change(1, 1))
                .statusCode(422)
                .body("violations.field", contains("itemId"));
    }

    @Test
    void bad_input_is_named_by_field() {
        var item = concludedItem(published("Dữ liệu sai", "2026-01-10"), "AMEND");
        var noUnit = change(1, 1);
        noUnit.put("before", compliance(null, 1, 1));
        propose(item, noUnit).statusCode(400).body("violations.field", hasItem("change.before.time.unit"));
        var negative = change(1, 1);
        negative.put("after", compliance("WORKING_DAY", 1, -1));
        propose(item, negative)
                .statusCode(400)
                .body("violations.field", hasItem("change.after.inputs.activities[0].minutes"));
        controller()
                .get(REVIEWS + "/proposals?status=LOST")
                .then()
                .statusCode(400)
                .body("violations.field", contains("status"));
    }

    @Test
    void a_proposal_is_corrected_by_whoever_has_the_latest_and_while_it_is_a_draft() {
        var item = concludedItem(published("Sửa phương án", "2026-01-10"), "AMEND");
        String id = propose(item, change(120, 30)).statusCode(201).extract().path("id");

        correct(id, null, change(120, 60)).statusCode(428);
        correct(id, "\"9\"", change(120, 60)).statusCode(412);
        correct(id, "\"0\"", change(120, 60)).statusCode(200).body("saving.after.inputs.activities[0].minutes", is(60));
        controller()
                .header("If-Match", "\"0\"")
                .post(REVIEWS + "/proposals/" + id + "/submit")
                .then()
                .statusCode(412);
        step("proposals/" + id, "submit").statusCode(200);
        correct(id, "\"2\"", change(120, 30)).statusCode(409).body("state", is("SUBMITTED"));
        leader("proposals/" + id, "reject").statusCode(200).body("status", is("REJECTED"));
        leader("proposals/" + id, "approve").statusCode(409).body("allowed", empty());
    }

    @Test
    void only_those_above_see_a_proposal_and_only_they_make_one() {
        var item = concludedItem(published("Phạm vi phương án", "2026-01-10"), "AMEND");
        String id = propose(item, change(120, 30)).statusCode(201).extract().path("id");
        var stranger =
                Tokens.as("procedure-controller", "leader").agency("H90.31").build();

        AccessMatrix.hides("GET " + REVIEWS + "/proposals/" + id, List.of(stranger));
        AccessMatrix.hides("POST " + REVIEWS + "/proposals/" + id + "/submit", List.of(stranger));
        RestAssured.given()
                .auth()
                .oauth2(stranger)
                .contentType("application/json")
                .body(Map.of("itemId", item, "change", change(120, 30)))
                .post(REVIEWS + "/proposals")
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_is_proposed_before_the_review_is_concluded() {
        propose(approvedItem(published("Chưa kết luận", "2026-01-10")), change(120, 30))
                .statusCode(409)
                .body("state", is("PLANNED"));
    }
}
