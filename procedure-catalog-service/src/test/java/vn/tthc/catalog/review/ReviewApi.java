package vn.tthc.catalog.review;

import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.as;
import static vn.tthc.catalog.CatalogApi.controller;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests ask about reviews: each plan of another year, each item and proposal as far on as a test needs it. */
final class ReviewApi {

    static final String REVIEWS = "/api/v1/reviews";

    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    private ReviewApi() {}

    static String plan() {
        return plan(YEAR.incrementAndGet());
    }

    static String plan(int year) {
        return controller()
                .body(Map.of("agency", "H90", "year", year, "title", "Kế hoạch rà soát năm " + year))
                .post(REVIEWS)
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .extract()
                .path("id");
    }

    static ValidatableResponse planned(String plan, String code) {
        return planned(plan, code, "2026-06-30");
    }

    static ValidatableResponse planned(String plan, String code, String endsOn) {
        return controller()
                .body(item(plan, code, endsOn))
                .post(REVIEWS + "/items")
                .then();
    }

    static Map<String, Object> item(String plan, String code, String endsOn) {
        return Map.of(
                "planId", plan,
                "procedureCode", code,
                "unit", "H90.31",
                "startsOn", "2026-03-01",
                "endsOn", endsOn,
                "basis", "FEEDBACK",
                "expectedProduct", "Phương án đơn giản hóa");
    }

    static ValidatableResponse retitle(String plan, String ifMatch, String title) {
        return matching(ifMatch)
                .body(Map.of("title", title))
                .put(REVIEWS + "/" + plan)
                .then();
    }

    static String approvedItem(String code) {
        var plan = plan();
        String item = planned(plan, code).statusCode(201).extract().path("id");
        step(plan, "submit").statusCode(200);
        leader(plan, "approve").statusCode(200);
        return item;
    }

    static String concludedItem(String code, String outcome) {
        var item = approvedItem(code);
        find(item, "\"0\"", "NECESSITY", "REASONABLENESS", "LEGALITY", "COST").statusCode(200);
        conclude(item, "\"1\"", outcome).statusCode(200);
        return item;
    }

    static ValidatableResponse find(String item, String ifMatch, String... criteria) {
        var findings = List.of(criteria).stream()
                .map(c -> Map.of("criterion", c, "satisfied", false, "note", "Yêu cầu giấy tờ đã có trong dữ liệu"))
                .toList();
        return matching(ifMatch)
                .body(Map.of("findings", findings))
                .put(REVIEWS + "/items/" + item + "/findings")
                .then();
    }

    static ValidatableResponse conclude(String item, String ifMatch, String outcome) {
        return matching(ifMatch)
                .body(Map.of("outcome", outcome, "conclusion", "Đề nghị theo kết quả rà soát"))
                .post(REVIEWS + "/items/" + item + "/conclude")
                .then();
    }

    private static RequestSpecification matching(String ifMatch) {
        return ifMatch == null ? controller() : controller().header("If-Match", ifMatch);
    }

    static ValidatableResponse propose(String item, Map<String, Object> change) {
        return controller()
                .body(Map.of("itemId", item, "change", change))
                .post(REVIEWS + "/proposals")
                .then();
    }

    static ValidatableResponse correct(String proposal, String ifMatch, Map<String, Object> change) {
        return matching(ifMatch)
                .body(change)
                .put(REVIEWS + "/proposals/" + proposal)
                .then();
    }

    static Map<String, Object> change(int minutesBefore, int minutesAfter) {
        var change = new HashMap<String, Object>();
        change.put("kind", "AMEND");
        change.put("measure", "Bỏ bản sao căn cước công dân");
        change.put("subject", "CITIZEN");
        change.put("before", compliance("WORKING_DAY", 5, minutesBefore));
        change.put("after", compliance("WORKING_DAY", 3, minutesAfter));
        return change;
    }

    static Map<String, Object> compliance(String unit, int quantity, int minutes) {
        var time = new HashMap<String, Object>();
        time.put("quantity", quantity);
        time.put("unit", unit);
        var activity = Map.of("name", "Nộp hồ sơ", "minutes", minutes, "expense", 30000, "fee", 8000);
        return Map.of(
                "time", time, "inputs", Map.of("activities", List.of(activity), "timesPerYear", 1, "subjects", 100));
    }

    static ValidatableResponse step(String what, String step) {
        return controller().post(REVIEWS + "/" + what + "/" + step).then();
    }

    static ValidatableResponse step(String what, String step, Map<String, Object> body) {
        return controller().body(body).post(REVIEWS + "/" + what + "/" + step).then();
    }

    static ValidatableResponse leader(String what, String step) {
        return as("leader").post(REVIEWS + "/" + what + "/" + step).then();
    }
}
