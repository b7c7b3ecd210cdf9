package vn.tthc.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

/** The case that is not chosen follows from the answers by dated rules. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CaseRulesTest {

    @Inject
    Province province;

    @Inject
    TwoCases twoCases;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void forget() {
        twoCases.forget();
    }

    @Test
    void the_case_follows_from_the_answers_by_dated_rules_where_it_is_not_chosen() {
        twoCases.settle(List.of(DEPARTMENT), List.of());
        rule("9.000010.02", 1, "2026-01-01", Map.of("field", "floors", "is", "AT_LEAST", "value", "7"));
        rule("9.000010.01", 2, "2026-01-01", Map.of("field", "floors", "is", "GIVEN"));

        derived(Map.of("floors", 9)).then().statusCode(201).body("caseCode", equalTo("9.000010.02"));
        derived(Map.of("floors", 2)).then().statusCode(201).body("caseCode", equalTo("9.000010.01"));
        derived(Map.of()).then().statusCode(422).body("violations.field", contains("caseCode"));
    }

    @Test
    void a_rule_that_has_ended_or_not_begun_derives_nothing() {
        twoCases.settle(List.of(DEPARTMENT), List.of());
        rule("9.000010.01", 1, "2099-01-01", Map.of("field", "floors", "is", "GIVEN"));
        String past = rule("9.000010.01", 2, "2026-01-01", Map.of("field", "floors", "is", "GIVEN"))
                .path("id");
        controller()
                .body(Map.of("validTo", "2026-01-02"))
                .post("/api/v1/case-rules/" + past + "/end")
                .then()
                .statusCode(200);

        derived(Map.of("floors", 2)).then().statusCode(422);
        controller()
                .body(Map.of("validTo", "2025-01-02"))
                .post("/api/v1/case-rules/" + past + "/end")
                .then()
                .statusCode(422);
    }

    @Test
    void a_rule_for_a_case_that_does_not_exist_or_that_compares_with_nothing_is_refused() {
        twoCases.settle(List.of(DEPARTMENT), List.of());
        var given = Map.of("field", "floors", "is", "GIVEN");

        rule("9.000010.77", 1, "2026-01-01", given)
                .then()
                .statusCode(422)
                .body("violations.field", contains("caseCode"));
        rule("9.000010.01", 1, "2026-01-01", Map.of("field", "floors", "is", "AT_LEAST", "value", "viele"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("conditions[0].value"));
        rule("9.000010.01", 1, "2026-01-01", given).then().statusCode(201).body("id", notNullValue());
        rule("9.000010.02", 1, "2026-06-01", given).then().statusCode(422).body("violations.field", contains("rank"));
        assertThat(controller()
                        .get("/api/v1/case-rules?procedureCode=" + TwoCases.CODE)
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    private static Response derived(Map<String, Object> answers) {
        var draft = TwoCases.named(Desks.counterDraft());
        draft.remove("caseCode");
        draft.put("formData", answers);
        return receptionist().body(draft).post(PATH);
    }

    private static Response rule(String caseCode, int rank, String from, Map<String, String> condition) {
        return controller()
                .body(Map.of(
                        "procedureCode", TwoCases.CODE,
                        "caseCode", caseCode,
                        "rank", rank,
                        "conditions", List.of(condition),
                        "validFrom", from))
                .post("/api/v1/case-rules");
    }

    private static RequestSpecification controller() {
        return staff("procedure-controller", "H90");
    }
}
