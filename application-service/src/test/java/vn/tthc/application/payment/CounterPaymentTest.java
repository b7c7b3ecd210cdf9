package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.LAND_OFFICE;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;
import vn.tthc.contracts.catalog.ProcedureEvent.PerUnit;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CounterPaymentTest {

    @Inject
    Till till;

    @Inject
    Database database;

    @Inject
    Dossiers dossiers;

    @Inject
    Accounts accounts;

    @Inject
    Payments payments;

    @Test
    void what_was_pinned_is_due_until_it_is_paid_and_the_dossiers_status_stays_what_it_is() {
        var id = till.owing75000();
        get(citizen(), id, "").then().body("paymentState", equalTo("UNPAID"));

        Till.cash(id, 75_000)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PAID"))
                .body("stateCode", equalTo(1))
                .body("due", equalTo(75_000))
                .body("outstanding", equalTo(0))
                .body("payments[0].payer", equalTo("Nguyễn Văn An"));

        get(citizen(), id, "").then().body("paymentState", equalTo("PAID")).body("statusCode", equalTo(2));
        get(citizen(), id, "/timeline").then().body("items.kind", hasItem("PAID"));
        get(staff("supervisor", "H90"), id, "/payments").then().body("payments[0].payer", nullValue());
    }

    @Test
    void parts_add_up_and_more_than_is_due_is_taken_only_on_purpose_and_stays_visible() {
        var id = till.owing75000();

        Till.cash(id, 30_000).then().body("state", equalTo("PARTIALLY_PAID")).body("outstanding", equalTo(45_000));
        Till.cash(id, 50_000)
                .then()
                .statusCode(409)
                .body("type", endsWith("payment-exceeds-due"))
                .body("outstanding", equalTo(45_000));
        Till.account(id).then().body("paid", equalTo(30_000)).body("payments", hasSize(1));

        Till.pay(id, Map.of("method", "CASH", "amount", 50_000, "acceptOverpayment", true))
                .then()
                .body("state", equalTo("OVERPAID"))
                .body("overpaid", equalTo(5_000));
    }

    @Test
    void the_same_request_twice_is_one_payment_and_a_stale_one_none() {
        var id = till.owing75000();
        var key = UUID.randomUUID().toString();

        for (var i = 0; i < 2; i++) {
            receptionist()
                    .header("Idempotency-Key", key)
                    .body(Map.of("method", "CASH", "amount", 20_000))
                    .post(PATH + "/" + id + "/payments")
                    .then()
                    .statusCode(200)
                    .body("paid", equalTo(20_000));
        }
        receptionist()
                .header("If-Match", "\"0\"")
                .body(Map.of("method", "CASH", "amount", 20_000))
                .post(PATH + "/" + id + "/payments")
                .then()
                .statusCode(412);
        Till.account(id).then().body("paid", equalTo(20_000));
    }

    @Test
    void a_transfer_is_known_by_its_transaction_and_recorded_once() {
        var id = till.owing75000();
        var other = till.owing75000();
        var transaction = "FT" + UUID.randomUUID();
        var transfer = Map.of("method", "TRANSFER", "amount", 75_000, "transactionId", transaction);

        Till.pay(id, transfer).then().statusCode(200).body("payments[0].transactionId", equalTo(transaction));
        Till.pay(other, transfer).then().statusCode(409).body("type", endsWith("transaction-recorded"));
        Till.account(other).then().body("paid", equalTo(0)).body("state", equalTo("UNPAID"));
    }

    @Test
    void what_is_counted_is_assessed_and_what_a_resolution_sets_is_stated_with_reason() {
        var id = till.owing(
                new Fee("DIRECT", "FEE", 2_000L, "Phí chứng thực", new PerUnit("trang", List.of(), null, null)),
                new Fee("DIRECT", "SERVICE_FEE", null, "Lệ phí"));

        Till.account(id).then().body("state", equalTo("UNDETERMINED")).body("due", nullValue());
        get(receptionist(), id, "").then().body("paymentState", equalTo("UNDETERMINED"));
        Till.cash(id, 10_000).then().statusCode(409).body("type", endsWith("fee-not-known"));

        var stated = Map.of("fee", 2, "amount", 50_000, "reason", "Mức của tỉnh", "legalBasis", "NQ 12/2026");
        Till.assess(
                        id,
                        Map.of(
                                "quantities", List.of(Map.of("unit", "trang", "quantity", 12)),
                                "stated", List.of(stated)))
                .then()
                .statusCode(200)
                .body("due", equalTo(74_000))
                .body("state", equalTo("UNPAID"))
                .body(
                        "fees.explanation",
                        contains("12 trang × 2.000 đồng = 24.000 đồng", "50.000 đồng theo NQ 12/2026"));
        Till.cash(id, 74_000).then().body("state", equalTo("PAID"));
    }

    @Test
    void a_later_version_of_the_procedure_does_not_change_what_is_due() {
        var id = till.owing(new Fee("DIRECT", "FEE", 8_000L, "Phí"));
        till.version("pv-dearer-" + id, new Fee("DIRECT", "FEE", 90_000L, "Phí"));

        Till.account(id).then().body("due", equalTo(8_000));
        Till.cash(id, 8_000).then().body("state", equalTo("PAID"));
    }

    @Test
    void an_assessment_that_does_not_fit_the_table_is_refused_and_nothing_changes() {
        var id = till.owing75000();

        Till.assess(id, Map.of("quantities", List.of(Map.of("unit", "trang", "quantity", 2))))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("quantities"));
        Till.assess(id, Map.of("chosen", List.of(1)))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("chosen"));
        var stated = Map.of("fee", 1, "amount", 0, "reason", "Miễn", "legalBasis", "?");
        Till.assess(id, Map.of("stated", List.of(stated)))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("stated"));
        Till.account(id).then().body("due", equalTo(75_000)).body("version", equalTo(0));
    }

    @Test
    void bad_input_is_refused_field_by_field() {
        var id = till.owing75000();

        Till.pay(id, Map.of("method", "CASH", "amount", 0)).then().statusCode(400);
        Till.pay(id, Map.of("method", "CASH", "amount", -5)).then().statusCode(400);
        Till.pay(id, Map.of("method", "ONLINE", "amount", 75_000)).then().statusCode(400);
        Till.pay(id, Map.of("method", "TRANSFER", "amount", 75_000))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("transactionId"));
        Till.pay(id, Map.of("method", "TRANSFER", "amount", 5, "transactionId", "x", "paidAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("paidAt"));
        Till.cash(Desks.submitted(), 75_000).then().statusCode(409).body("type", endsWith("not-received-yet"));
        Till.account(id).then().body("paid", equalTo(0));
    }

    @Test
    void only_the_receiving_point_takes_money_and_only_the_two_agencies_assess() {
        var id = till.owing75000();
        var body = Map.of("method", "CASH", "amount", 75_000);

        staff("receptionist", DEPARTMENT)
                .body(body)
                .post(PATH + "/" + id + "/payments")
                .then()
                .statusCode(403);
        staff("receptionist", OTHER_COMMUNE)
                .body(body)
                .post(PATH + "/" + id + "/payments")
                .then()
                .statusCode(404);
        staff("officer", LAND_OFFICE)
                .body(Map.of())
                .post(PATH + "/" + id + "/fees")
                .then()
                .statusCode(404);
        staff("officer", DEPARTMENT)
                .body(Map.of())
                .post(PATH + "/" + id + "/fees")
                .then()
                .statusCode(200);
    }

    @Test
    void receipts_are_numbered_without_a_gap_whatever_is_rolled_back_or_cut_off_between_statements() throws Exception {
        var id = till.owing(new Fee("DIRECT", "FEE", 1_000_000L, "Phí"));
        var before = lastReceipt();

        var tasks = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> i % 3 == 0
                        ? killedAfterPaying(id)
                        : Till.cash(id, 1_000).statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            for (var answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(a -> a == 200)).hasSize(8);
        Till.account(id).then().body("paid", equalTo(8_000)).body("payments", hasSize(8));
        assertThat(numbers(id))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
    }

    @Test
    void the_receipt_prints() {
        var id = till.owing75000();
        String payment = Till.cash(id, 75_000).path("payments[0].id");

        get(citizen(), id, "/payments/" + payment + "/receipt")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        get(Desks.citizen2(), id, "/payments/" + payment + "/receipt").then().statusCode(404);
        get(citizen(), id, "/payments/" + UUID.randomUUID() + "/receipt").then().statusCode(404);
    }

    /** The connection is cut after all statements and before the commit, as when the process is killed. */
    private int killedAfterPaying(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var dossier = dossiers.unscoped(id).orElseThrow();
                var paid = new Payments.Confirmed(
                        Method.CASH, 1_000, Instant.parse("2026-11-20T03:00:00Z"), null, "Ai đó", "test");
                payments.add(dossier, accounts.lock(dossier), paid);
                database.query(row -> row.getBoolean(1), "select pg_terminate_backend(pg_backend_pid())");
            });
            return 200;
        } catch (RuntimeException cutOff) {
            return 500;
        }
    }

    private int lastReceipt() {
        return (int) database.count(
                "select coalesce(max(last_number), 0) from payment_receipt_counter where agency_code = 'H90.31'");
    }

    private List<Integer> numbers(UUID id) {
        return database.query(
                row -> row.getInt(1), "select receipt_number from payment where dossier_id = ? order by 1", id);
    }
}
