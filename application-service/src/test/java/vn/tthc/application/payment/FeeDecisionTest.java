package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FeeDecisionTest {

    @Inject
    Till till;

    @Inject
    Database database;

    @Test
    void an_exemption_counts_when_another_person_has_approved_it_and_not_before() {
        var id = till.owing75000();

        var proposed = propose("receptionist", COMMUNE, id, "EXEMPTION", null);
        proposed.then().statusCode(200).body("state", equalTo("UNPAID")).body("decisions.state", contains("PROPOSED"));
        decide(id, decision(proposed), true)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXEMPT"))
                .body("payable", equalTo(0))
                .body("decisions[0].note", equalTo("12/QĐ-UBND"));

        Till.cash(id, 75_000).then().statusCode(409).body("type", endsWith("payment-exceeds-due"));
        get(citizen(), id, "").then().body("paymentState", equalTo("EXEMPT"));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("EXEMPTED"));
        get(citizen(), id, "/payments")
                .then()
                .body("decisions[0].reason", equalTo("Hộ nghèo"))
                .body("decisions[0].decidedBy", nullValue());
    }

    @Test
    void nobody_decides_what_he_proposed_himself_whatever_way_he_tries() {
        var id = till.owing75000();
        var decision = decision(propose("leader", COMMUNE, id, "EXEMPTION", null));

        decide(id, decision, true).then().statusCode(403).body("type", endsWith("fee-four-eyes"));
        assertThatThrownBy(() -> database.update(
                        "update fee_decision set state = 'APPROVED', decided_by = proposed_by, decided_at = now()"
                                + " where id = ?",
                        UUID.fromString(decision)))
                .hasStackTraceContaining("fee_decision_four_eyes");
        Till.account(id).then().body("state", equalTo("UNPAID"));
    }

    @Test
    void a_reduction_takes_off_its_amount_even_from_what_is_not_known_yet() {
        var id = till.owing75000();
        decide(id, decision(propose("officer", COMMUNE, id, "EXEMPTION", 25_000L)), true)
                .then()
                .body("payable", equalTo(50_000))
                .body("reduced", equalTo(25_000));
        Till.cash(id, 50_000).then().body("state", equalTo("PAID"));

        var unknown = till.owing(new Fee("DIRECT", "SERVICE_FEE", null, "Lệ phí"));
        decide(unknown, decision(propose("officer", COMMUNE, unknown, "EXEMPTION", null)), true)
                .then()
                .body("state", equalTo("EXEMPT"));
    }

    @Test
    void what_was_paid_too_much_is_paid_back_and_never_more_than_is_held() {
        var id = till.owing75000();
        Till.pay(id, Map.of("method", "CASH", "amount", 90_000, "acceptOverpayment", true));

        propose("receptionist", COMMUNE, id, "REFUND", 90_001L)
                .then()
                .statusCode(409)
                .body("type", endsWith("refund-exceeds-paid"))
                .body("held", equalTo(90_000));
        decide(id, decision(propose("receptionist", COMMUNE, id, "REFUND", 15_000L)), true)
                .then()
                .body("state", equalTo("PAID"))
                .body("paid", equalTo(90_000))
                .body("refunded", equalTo(15_000));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("REFUNDED"));
        var rest = propose("receptionist", COMMUNE, id, "REFUND", 75_000L);
        decide(id, rest.path("decisions[1].id"), true).then().body("state", equalTo("REFUNDED"));
    }

    @Test
    void a_proposal_is_decided_once_and_one_that_is_refused_changes_nothing() {
        var id = till.owing75000();
        var decision = decision(propose("receptionist", COMMUNE, id, "EXEMPTION", null));
        propose("officer", COMMUNE, id, "EXEMPTION", 5L)
                .then()
                .statusCode(409)
                .body("type", endsWith("fee-decision-open"));

        decide(id, decision, false).then().statusCode(200).body("state", equalTo("UNPAID"));
        decide(id, decision, true).then().statusCode(409).body("type", endsWith("fee-decision-closed"));
        decide(id, UUID.randomUUID().toString(), true).then().statusCode(404);

        propose("officer", DEPARTMENT, id, "EXEMPTION", 5L)
                .then()
                .statusCode(200)
                .body("decisions", hasSize(2))
                .body("decisions.state", containsInAnyOrder("REFUSED", "PROPOSED"));
    }

    @Test
    void an_approved_refund_is_paid_out_once_and_the_claim_is_not_touched_by_it() {
        var id = till.owing75000();
        Till.pay(id, Map.of("method", "CASH", "amount", 90_000, "acceptOverpayment", true));
        var refund = decision(propose("receptionist", COMMUNE, id, "REFUND", 15_000L));
        payOut("receptionist", COMMUNE, id, refund, Map.of("method", "CASH"))
                .then()
                .statusCode(409)
                .body("type", endsWith("refund-not-approved"));
        decide(id, refund, true).then().statusCode(200);

        payOut("receptionist", COMMUNE, id, refund, transfer(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("refunded", equalTo(15_000))
                .body("decisions[0].payout.method", equalTo("TRANSFER"))
                .body("decisions[0].payout.transactionId", equalTo("FT-" + id));
        payOut("receptionist", COMMUNE, id, refund, Map.of("method", "CASH"))
                .then()
                .statusCode(409)
                .body("type", endsWith("refund-paid-out"));
        get(citizen(), id, "/payments").then().body("decisions[0].payout.recordedBy", nullValue());
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("REFUND_PAID_OUT"));
        assertThatThrownBy(() -> database.update("delete from refund_payout")).isNotNull();
    }

    @Test
    void a_bank_transaction_pays_out_one_refund_and_no_second() {
        var first = till.owing75000();
        var second = till.owing75000();
        for (var id : List.of(first, second)) {
            Till.pay(id, Map.of("method", "CASH", "amount", 75_000));
            decide(id, decision(propose("officer", COMMUNE, id, "REFUND", 5_000L)), true);
        }
        var transaction = transfer(first);

        payOut("receptionist", COMMUNE, first, only(first), transaction).then().statusCode(200);
        payOut("receptionist", COMMUNE, second, only(second), transaction)
                .then()
                .statusCode(409)
                .body("type", endsWith("transaction-recorded"));
        Till.account(second).then().body("decisions[0].payout", nullValue());
    }

    @Test
    void a_payout_is_the_receiving_points_and_says_how() {
        var id = till.owing75000();
        Till.pay(id, Map.of("method", "CASH", "amount", 75_000));
        var refund = decision(propose("officer", COMMUNE, id, "REFUND", 5_000L));
        decide(id, refund, true).then().statusCode(200);

        payOut("receptionist", DEPARTMENT, id, refund, Map.of("method", "CASH"))
                .then()
                .statusCode(403);
        payOut("receptionist", OTHER_COMMUNE, id, refund, Map.of("method", "CASH"))
                .then()
                .statusCode(404);
        payOut("leader", COMMUNE, id, refund, Map.of("method", "CASH")).then().statusCode(403);
        payOut("receptionist", COMMUNE, id, UUID.randomUUID().toString(), Map.of("method", "CASH"))
                .then()
                .statusCode(404);
        payOut("receptionist", COMMUNE, id, refund, Map.of()).then().statusCode(400);
        payOut("receptionist", COMMUNE, id, refund, Map.of("method", "TRANSFER"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("transactionId"));
        payOut("receptionist", COMMUNE, id, refund, Map.of("method", "CASH", "paidAt", "2026-11-19T08:00:00+07:00"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("paidAt"));
        Till.account(id).then().body("decisions[0].payout", nullValue());
    }

    @Test
    void who_approved_a_refund_does_not_pay_it_out() {
        var id = till.owing75000();
        Till.pay(id, Map.of("method", "CASH", "amount", 75_000));
        var refund = decision(propose("officer", COMMUNE, id, "REFUND", 5_000L));
        decide(id, refund, true).then().statusCode(200);
        var both = Tokens.as("receptionist", "leader")
                .subject("leader@" + COMMUNE)
                .agency(COMMUNE)
                .build();

        Desks.with(both)
                .body(Map.of("method", "CASH"))
                .post(PATH + "/" + id + "/payments/decisions/" + refund + "/payout")
                .then()
                .statusCode(403)
                .body("type", endsWith("refund-four-eyes"));
    }

    private static Response payOut(String role, String agency, UUID id, String decision, Map<String, Object> how) {
        return staff(role, agency).body(how).post(PATH + "/" + id + "/payments/decisions/" + decision + "/payout");
    }

    private static Map<String, Object> transfer(UUID id) {
        return Map.of("method", "TRANSFER", "transactionId", "FT-" + id);
    }

    private static String only(UUID id) {
        return Till.account(id).path("decisions[0].id");
    }

    @Test
    void bad_input_is_refused_and_so_are_strangers() {
        var id = till.owing75000();

        propose("receptionist", COMMUNE, id, "REFUND", null)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("amount"));
        staff("receptionist", COMMUNE)
                .body(Map.of("kind", "EXEMPTION", "reason", " ", "legalBasis", ""))
                .post(PATH + "/" + id + "/payments/decisions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"))
                .body("violations.field", hasItem("legalBasis"));
        staff("receptionist", COMMUNE)
                .body(Map.of("reason", "Hộ nghèo", "legalBasis", "NQ 12/2026/NQ-HĐND"))
                .post(PATH + "/" + id + "/payments/decisions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        propose("receptionist", OTHER_COMMUNE, id, "EXEMPTION", null).then().statusCode(404);
        Till.account(id).then().body("decisions", hasSize(0)).body("version", equalTo(0));
    }

    static Response propose(String role, String agency, UUID id, String kind, @Nullable Long amount) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "reason", "Hộ nghèo", "legalBasis", "NQ 12/2026/NQ-HĐND"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return staff(role, agency).body(body).post(PATH + "/" + id + "/payments/decisions");
    }

    static Response decide(UUID id, String decision, boolean approved) {
        return staff("leader", COMMUNE)
                .body(Map.of("approved", approved, "note", "12/QĐ-UBND"))
                .post(PATH + "/" + id + "/payments/decisions/" + decision + "/verdict");
    }

    static String decision(Response proposed) {
        return proposed.then().statusCode(200).extract().path("decisions[-1].id");
    }
}
