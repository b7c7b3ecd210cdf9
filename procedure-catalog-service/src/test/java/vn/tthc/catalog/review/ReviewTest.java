package vn.tthc.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.published;
import static vn.tthc.catalog.review.ReviewApi.REVIEWS;
import static vn.tthc.catalog.review.ReviewApi.approvedItem;
import static vn.tthc.catalog.review.ReviewApi.conclude;
import static vn.tthc.catalog.review.ReviewApi.find;
import static vn.tthc.catalog.review.ReviewApi.item;
import static vn.tthc.catalog.review.ReviewApi.leader;
import static vn.tthc.catalog.review.ReviewApi.plan;
import static vn.tthc.catalog.review.ReviewApi.planned;
import static vn.tthc.catalog.review.ReviewApi.retitle;
import static vn.tthc.catalog.review.ReviewApi.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReviewTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_plan_is_approved_with_its_procedures_and_says_when_that_was_late() {
        var plan = plan(2015);
        step(plan, "submit").statusCode(422).body("violations.field", contains("items"));
        planned(plan, published("Rà soát", "2026-01-10")).statusCode(201);

        step(plan, "submit").statusCode(200).body("status", is("SUBMITTED"));
        leader(plan, "return").statusCode(200).body("status", is("DRAFT"));
        step(plan, "submit").statusCode(200);
        leader(plan, "approve").statusCode(200).body("status", is("APPROVED")).body("approvedLate", is(true));
        controller()
                .get(REVIEWS + "?year=2015&total=true")
                .then()
                .body("items.id", hasItem(plan))
                .body("total.count", is(1));
    }

    @Test
    void a_step_that_is_not_open_is_refused_with_those_that_are() {
        var plan = plan();
        planned(plan, published("Sai bước", "2026-01-10"));

        leader(plan, "approve").statusCode(409).body("state", is("DRAFT")).body("allowed", contains("SUBMITTED"));
        step(plan, "submit").statusCode(200);
        step(plan, "complete").statusCode(409).body("allowed", containsInAnyOrder("APPROVED", "DRAFT"));
        planned(plan, published("Muộn", "2026-01-10")).statusCode(409).body("state", is("SUBMITTED"));
        controller()
                .header("If-Match", "\"9\"")
                .post(REVIEWS + "/" + plan + "/submit")
                .then()
                .statusCode(412);
    }

    @Test
    void findings_by_every_criterion_come_before_the_conclusion() {
        var item = approvedItem(published("Tiêu chí", "2026-01-10"));

        conclude(item, "\"0\"", "AMEND").statusCode(409).body("allowed", contains("IN_REVIEW"));
        find(item, "\"0\"", "NECESSITY", "COST").statusCode(200).body("status", is("IN_REVIEW"));
        conclude(item, "\"1\"", "AMEND")
                .statusCode(422)
                .body("violations.field", contains("findings.REASONABLENESS", "findings.LEGALITY"));
        find(item, "\"1\"", "LEGALITY", "LEGALITY")
                .statusCode(422)
                .body("violations.field", contains("findings[1].criterion"));
        find(item, "\"1\"", "LEGALITY", "REASONABLENESS", "COST")
                .statusCode(200)
                .body("findings.criterion", contains("NECESSITY", "REASONABLENESS", "LEGALITY", "COST"));
        find(item, null, "COST").statusCode(428);
        conclude(item, "\"2\"", "AMEND")
                .statusCode(200)
                .body("status", is("CONCLUDED"))
                .body("outcome", is("AMEND"));
        find(item, "\"3\"", "COST").statusCode(409).body("allowed", empty());
    }

    @Test
    void bad_input_is_named_by_field() {
        controller()
                .body(Map.of("year", 1999))
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("agency", "title", "year"));
        controller()
                .body(Map.of("agency", "H90", "year", 2013, "title", "Kế hoạch"))
                .post(REVIEWS)
                .then()
                .statusCode(201);
        controller()
                .body(Map.of("agency", "H90", "year", 2013, "title", "Kế hoạch thứ hai của cùng năm"))
                .post(REVIEWS)
                .then()
                .statusCode(409)
                .body("violations.field", contains("year"));
        var plan = plan();
        planned(plan, "9.999999").statusCode(422).body("violations.field", contains("procedureCode"));
        var code = published("Hai lần", "2026-01-10");
        planned(plan, code, "2026-02-28").statusCode(422).body("violations.field", contains("endsOn"));
        planned(plan, code).statusCode(201);
        planned(plan, code).statusCode(409).body("violations.field", contains("procedureCode"));
    }

    @Test
    void only_those_above_see_a_plan_and_only_its_units_its_procedures() {
        var plan = plan();
        String item =
                planned(plan, published("Phạm vi", "2026-01-10")).extract().path("id");
        var unit = Tokens.as("officer").agency("H90.31").build();
        var stranger = Tokens.as("officer").agency("H90.99").build();

        AccessMatrix.hides("GET " + REVIEWS + "/" + plan, List.of(unit, stranger));
        AccessMatrix.hides("GET " + REVIEWS + "/items/" + item, List.of(stranger));
        AccessMatrix.hides(
                "POST " + REVIEWS + "/" + plan + "/submit",
                List.of(Tokens.as("procedure-controller").agency("H90.31").build()));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.as("procedure-controller").agency("H90.31").build())
                .contentType("application/json")
                .body(item(plan, published("Của xã", "2026-01-10"), "2026-06-30"))
                .post(REVIEWS + "/items")
                .then()
                .statusCode(404);
        find(item, "\"0\"", "COST").statusCode(409).body("state", is("DRAFT"));
        RestAssured.given()
                .auth()
                .oauth2(unit)
                .get(REVIEWS + "/items/" + item)
                .then()
                .statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(unit)
                .get(REVIEWS + "/items?plan=" + plan)
                .then()
                .body("items.id", contains(item));
        RestAssured.given().auth().oauth2(unit).get(REVIEWS).then().body("items.id", not(hasItem(plan)));
    }

    @Test
    void a_draft_gets_another_title_from_whoever_has_the_latest() {
        var plan = plan();

        retitle(plan, null, "Không nói đã đọc bản nào").statusCode(428);
        retitle(plan, "\"9\"", "Đọc bản khác").statusCode(412);
        retitle(plan, "\"0\"", "Kế hoạch điều chỉnh").statusCode(200).body("title", is("Kế hoạch điều chỉnh"));
    }

    @Test
    void what_a_report_found_wrong_with_a_procedure_becomes_an_item_of_one_plan() {
        var code = published("Rà soát theo phản ánh", "2026-01-10");
        var found = new FeedbackEvent.RegulationFound(
                UUID.randomUUID(),
                "PAKN-261120-ABCDEFGH",
                code,
                "H90.31",
                "UNSUITABLE",
                "Yêu cầu bản sao giấy tờ đã có trong dữ liệu",
                Instant.parse("2026-11-20T03:00:00Z"));
        try (var probe = EventProbe.of(FeedbackEvent.TOPIC)) {
            probe.send(found);
            probe.send(found);
        }
        await(() -> suggested(code).size() == 1);
        assertThat(suggested(code)).containsExactly(found.id().toString());

        var taken = new HashMap<>(item(plan(), code, "2026-06-30"));
        taken.put("suggestion", found.id());
        controller().body(taken).post(REVIEWS + "/items").then().statusCode(201).body("basis", is("FEEDBACK"));
        assertThat(suggested(code)).isEmpty();
        taken.put("planId", plan());
        controller()
                .body(taken)
                .post(REVIEWS + "/items")
                .then()
                .statusCode(422)
                .body("violations.field", contains("suggestion"));
    }

    private static List<String> suggested(String code) {
        return controller()
                .get(REVIEWS + "/suggestions?procedure=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static void await(BooleanSupplier satisfied) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (!satisfied.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
