package vn.tthc.catalog.fee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PublicFeesTest {

    private static final Map<String, Object> PAGES = Map.of(
            "unit", "trang", "tiers", List.of(Map.of("from", 3, "amount", 1000)), "most", 200_000, "each", "bản");

    private final String code = freshCode();

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_citizen_learns_what_his_copies_cost_and_why_and_so_do_the_notice_and_the_other_services() {
        published(Map.of("type", "FEE", "value", 2000, "perUnit", PAGES));

        fees("?channel=DIRECT&quantity=trang:12&quantity=bản:3")
                .statusCode(200)
                .body("total", is(42_000))
                .body("open", nullValue())
                .body("caseCode", is(code))
                .body("lines[0].parts.sum", contains(4000, 10_000))
                .body("lines[0].explanation", containsString("10 trang × 1.000 đồng"));
        given().get("/public/v1/procedures/" + code + "/notice")
                .then()
                .statusCode(200)
                .body(containsString("2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng"));
        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            var event = topic.await(
                    ProcedureEvent.VersionPublished.class,
                    e -> e.procedureCode().equals(code));
            assertThat(event.cases().getFirst().fees().getFirst().perUnit())
                    .isEqualTo(new ProcedureEvent.PerUnit(
                            "trang", List.of(new ProcedureEvent.Tier(3, 1000)), 200_000L, "bản"));
        }
    }

    @Test
    void a_quantity_that_is_needed_is_asked_for_by_name_and_one_thing_needs_no_name() {
        published(Map.of("type", "FEE", "value", 8000, "perUnit", Map.of("unit", "bản")));

        fees("?channel=DIRECT&quantity=5").statusCode(200).body("total", is(40_000));
        fees("?channel=DIRECT")
                .statusCode(400)
                .body("violations.field", contains("quantity"))
                .body("violations[0].message", is("phải nêu số lượng bản (ví dụ quantity=bản:2)"));
        fees("?channel=DIRECT&quantity=0").statusCode(400).body("violations.rule", contains("Range"));
        fees("?channel=DIRECT&quantity=5&quantity=năm").statusCode(400).body("violations.rule", contains("Format"));
    }

    @Test
    void the_way_of_filing_and_the_case_must_be_those_of_the_procedure() {
        published(Map.of("type", "FEE", "value", 8000));

        fees("").statusCode(400).body("violations.field", contains("channel"));
        fees("?channel=POSTAL").statusCode(400).body("violations.field", contains("channel"));
        fees("?channel=DIRECT&case=" + code + ".99").statusCode(404);
        fees("?channel=DIRECT&case=" + code).statusCode(200).body("total", is(8000));
        given().get("/public/v1/procedures/9.999999/fees?channel=DIRECT").then().statusCode(404);
    }

    @Test
    void a_fee_that_cannot_be_reckoned_with_is_not_published() {
        var tiers = List.of(Map.of("from", 1, "amount", -5));

        publish(drafted(Map.of("type", "FEE", "value", 2000, "perUnit", Map.of("unit", "trang", "tiers", tiers))))
                .statusCode(422)
                .body(
                        "violations.findAll { it.field.startsWith('items[0].procedure.executionMethods[0]') }.field",
                        contains(
                                "items[0].procedure.executionMethods[0].fees[0].perUnit.tiers[0].from",
                                "items[0].procedure.executionMethods[0].fees[0].perUnit.tiers[0].amount"));
    }

    private ValidatableResponse fees(String question) {
        return given().get("/public/v1/procedures/" + code + "/fees" + question).then();
    }

    private void published(Map<String, Object> fee) {
        publish(drafted(fee)).statusCode(200);
    }

    private String drafted(Map<String, Object> fee) {
        var procedure = procedure("Sao lục tài liệu lưu trữ quzphi");
        var method = Map.of(
                "submissionMethod",
                "DIRECT",
                "processingTime",
                1,
                "processingTimeUnit",
                "WORKING_DAY",
                "fees",
                List.of(fee));
        procedure.put("executionMethods", List.of(method));
        return draft(decision("2026-02-01", List.of(item("NEW", code, procedure))));
    }
}
