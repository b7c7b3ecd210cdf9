package vn.tthc.catalog.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.as;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.AccessMatrix;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReviewTest {

    private static final String REVIEWS = "/api/v1/reviews";
    private static final AtomicInteger YEAR = new AtomicInteger(2030);

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
                .body(Map.of("year", 1999))
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("agency", "title", "year"));
        var plan = plan();
        planned(plan, "9.999999").statusCode(422).body("violations.field", contains("procedureCode"));
        var code = published("Hai lần", "2026-01-10");
        planned(plan, code).statusCode(201);
        planned(plan, code).statusCode(409).body("violations.field", contains("procedureCode"));
        controller()
                .get(REVIEWS + "/proposals?status=LOST")
                .then()
                .statusCode(400)
                .body("violations.field", contains("status"));
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

    private static String plan() {
        return plan(YEAR.incrementAndGet());
    }

    private static String plan(int year) {
        return controller()
                .body(Map.of("agency", "H90", "year", year, "title", "Kế hoạch rà soát năm " + year))
                .post(REVIEWS)
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse planned(String plan, String code) {
        return controller()
                .body(Map.of(
                        "planId", plan,
                        "procedureCode", code,
                        "unit", "H90.31",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-06-30",
                        "basis", "FEEDBACK",
                        "expectedProduct", "Phương án đơn giản hóa"))
                .post(REVIEWS + "/items")
                .then();
    }

    private static String approvedItem(String code) {
        var plan = plan();
        String item = planned(plan, code).statusCode(201).extract().path("id");
        step(plan, "submit").statusCode(200);
        leader(plan, "approve").statusCode(200);
        return item;
    }

    private static String concludedItem(String code, String outcome) {
        var item = approvedItem(code);
        find(item, "\"0\"", "NECESSITY", "REASONABLENESS", "LEGALITY", "COST").statusCode(200);
        conclude(item, "\"1\"", outcome).statusCode(200);
        return item;
    }

    private static ValidatableResponse find(String item, String ifMatch, String... criteria) {
        var findings = List.of(criteria).stream()
                .map(c -> Map.of("criterion", c, "satisfied", false, "note", "Yêu cầu giấy tờ đã có trong dữ liệu"))
                .toList();
        return matching(ifMatch)
                .body(Map.of("findings", findings))
                .put(REVIEWS + "/items/" + item + "/findings")
                .then();
    }

    private static ValidatableResponse conclude(String item, String ifMatch, String outcome) {
        return matching(ifMatch)
                .body(Map.of("outcome", outcome, "conclusion", "Đề nghị theo kết quả rà soát"))
                .post(REVIEWS + "/items/" + item + "/conclude")
                .then();
    }

    private static RequestSpecification matching(String ifMatch) {
        return ifMatch == null ? controller() : controller().header("If-Match", ifMatch);
    }

    private static ValidatableResponse propose(String item, Map<String, Object> change) {
        return controller()
                .body(Map.of("itemId", item, "change", change))
                .post(REVIEWS + "/proposals")
                .then();
    }

    private static Map<String, Object> change(int minutesBefore, int minutesAfter) {
        var change = new HashMap<String, Object>();
        change.put("kind", "AMEND");
        change.put("measure", "Bỏ bản sao căn cước công dân");
        change.put("subject", "CITIZEN");
        change.put("before", compliance("WORKING_DAY", 5, minutesBefore));
        change.put("after", compliance("WORKING_DAY", 3, minutesAfter));
        return change;
    }

    private static Map<String, Object> compliance(String unit, int quantity, int minutes) {
        var time = new HashMap<String, Object>();
        time.put("quantity", quantity);
        time.put("unit", unit);
        var activity = Map.of("name", "Nộp hồ sơ", "minutes", minutes, "expense", 30000, "fee", 8000);
        return Map.of(
                "time", time, "inputs", Map.of("activities", List.of(activity), "timesPerYear", 1, "subjects", 100));
    }

    private static ValidatableResponse step(String what, String step) {
        return controller().post(REVIEWS + "/" + what + "/" + step).then();
    }

    private static ValidatableResponse step(String what, String step, Map<String, Object> body) {
        return controller().body(body).post(REVIEWS + "/" + what + "/" + step).then();
    }

    private static ValidatableResponse leader(String what, String step) {
        return as("leader").post(REVIEWS + "/" + what + "/" + step).then();
    }
}
