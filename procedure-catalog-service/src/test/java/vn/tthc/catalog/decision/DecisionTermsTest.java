package vn.tthc.catalog.decision;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** Which terms and rules a decision is held to: by its issuer, its kind and the day on which it was signed. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecisionTermsTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_shortened_procedure_of_issuing_has_a_shorter_term_to_post_and_none_before_its_effect() {
        var shortened = decision("2026-01-06", List.of(item("NEW", freshCode(), procedure("Rút gọn"))));
        shortened.put("shortened", true);

        published(shortened)
                .body("lateness.signedBefore", nullValue())
                .body("signedLate", nullValue())
                .body("lateness.postedWithinWorkingDays", is(2));
    }

    @Test
    void a_ministry_has_other_terms_than_a_province() {
        var ministry = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Của bộ"))));
        ministry.put("issuingAgency", "G15");

        published(ministry)
                .body("lateness.signedBefore", is(20))
                .body("lateness.earliestEffect", is("2026-01-25"))
                .body("lateness.postedWithinWorkingDays", is(10));
    }

    @Test
    void working_days_are_those_of_the_issuers_own_calendar() {
        CatalogApi.agency("H90.65", "Sở Nghỉ Nhiều", "DEPARTMENT", "H90");
        admin().body(Map.of(
                        "agencyCode", "H90.65",
                        "name", "Lịch riêng",
                        "validFrom", "2026-01-01",
                        "workingHours", List.of(Map.of("from", "08:00", "to", "17:00")),
                        "days", List.of(Map.of("date", "2026-01-06", "kind", "LOCAL_CLOSURE", "name", "Sửa trụ sở"))))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);
        var own = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Lịch riêng"))));
        own.put("issuingAgency", "H90.65");

        published(own).body("lateness.postingDue", is("2026-01-13"));
    }

    @Test
    void what_was_signed_before_a_rule_was_made_is_not_held_to_it() {
        var code = freshCode();
        var cheap = procedure("Phí ngày xưa");
        cheap.put(
                "executionMethods",
                List.of(Map.of(
                        "submissionMethod",
                        "ONLINE",
                        "processingTime",
                        3,
                        "processingTimeUnit",
                        "WORKING_DAY",
                        "fees",
                        List.of(Map.of("type", "SERVICE_FEE", "value", 100)))));
        cheap.remove("executingAgencies");
        cheap.put("unitGroups", List.of(Map.of("role", "EXECUTING", "name", "UBND cấp xã")));
        var first = decision("2005-02-01", List.of(item("NEW", code, cheap)));
        first.put("signedOn", "2005-01-05");
        var end = decision("2005-06-01", List.of(item("ABOLISH", code, null)));
        end.put("signedOn", "2005-06-05");

        published(first);
        published(end);
    }

    @Test
    void an_issuer_is_an_agency_by_its_code() {
        var strange = decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Cơ quan lạ"))));
        strange.put("issuingAgency", "Sở Tư pháp");

        controller()
                .body(strange)
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("violations[0].field", is("issuingAgency"));
    }

    @Test
    void only_a_published_decision_can_be_corrected_by_another() {
        var wrong = draft(decision("2026-02-01", List.of(item("NEW", freshCode(), procedure("Chưa công bố")))));
        var correcting = decision("2026-02-01", List.of(item("CORRECT", freshCode(), procedure("Đính chính"))));
        correcting.put("corrects", wrong);

        controller()
                .body(correcting)
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("violations[0].field", is("corrects"));
    }

    private static ValidatableResponse published(Map<String, Object> decision) {
        return publish(draft(decision)).statusCode(200);
    }
}
