package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CallbackTest {

    private static final int AT_ONCE = 8;

    @Inject
    Till till;

    @Inject
    Callbacks callbacks;

    @Inject
    Database database;

    @Test
    void a_verified_callback_of_the_right_amount_pays_and_a_replay_is_answered_the_same_without_effect() {
        var id = till.owing75000();
        var callback = Platform.paid(Platform.attempt(id), Platform.transaction(), 75_000);

        var first = Platform.send(callback);
        first.then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
        var again = Platform.send(callback);

        assertThat(again.asString()).isEqualTo(first.asString());
        Till.account(id)
                .then()
                .body("state", equalTo("PAID"))
                .body("paid", equalTo(75_000))
                .body("payments", hasSize(1))
                .body("payments[0].method", equalTo("ONLINE"))
                .body("attempts.state", contains("PAID"));
    }

    @Test
    void a_wrong_hash_changes_nothing_and_leaves_an_audit_row() {
        var id = till.owing75000();
        var good = Platform.paid(Platform.attempt(id), Platform.transaction(), 75_000);
        var before = refusals("wrong-check-sum");

        Platform.send(Platform.with(good, "f".repeat(64)))
                .then()
                .statusCode(403)
                .body("type", endsWith("wrong-check-sum"));
        var cheaper = Platform.wire(good);
        cheaper.put("trans_amount", 1);
        Platform.send(cheaper).then().statusCode(403);
        var strangers = Platform.wire(good);
        strangers.put("client_id", "nobody");
        Platform.send(strangers).then().statusCode(403);

        assertThat(refusals("wrong-check-sum") - before).isEqualTo(3);
        Till.account(id).then().body("state", equalTo("UNPAID")).body("attempts.state", contains("OPEN"));
        Platform.send(good).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
    }

    @Test
    void another_amount_is_kept_as_a_discrepancy_and_pays_nothing() {
        var id = till.owing75000();
        var order = Platform.attempt(id);
        var less = Platform.paid(order, Platform.transaction(), 74_999);

        Platform.send(less).then().statusCode(200).body("outcome", equalTo("AMOUNT_DIFFERS"));
        Platform.send(less).then().statusCode(200).body("outcome", equalTo("AMOUNT_DIFFERS"));

        Till.account(id)
                .then()
                .body("state", equalTo("UNPAID"))
                .body("paid", equalTo(0))
                .body("attempts.state", contains("DISCREPANCY"));
    }

    @Test
    void attempts_that_fail_are_never_added_up() {
        var id = till.owing75000();
        var order = Platform.attempt(id);
        for (var i = 0; i < 3; i++) {
            Platform.send(Platform.failed(order, Platform.transaction(), 75_000))
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("FAILED"));
        }
        Till.account(id).then().body("paid", equalTo(0)).body("attempts.state", contains("FAILED"));

        Platform.send(Platform.paid(order, Platform.transaction(), 75_000))
                .then()
                .statusCode(200);
        Platform.send(Platform.failed(order, Platform.transaction(), 75_000))
                .then()
                .statusCode(200);

        Till.account(id).then().body("paid", equalTo(75_000)).body("attempts.state", contains("PAID"));
    }

    @Test
    void a_transaction_that_is_reported_otherwise_the_second_time_is_refused() {
        var id = till.owing75000();
        var other = till.owing75000();
        var transaction = Platform.transaction();
        Platform.send(Platform.failed(Platform.attempt(id), transaction, 75_000))
                .then()
                .statusCode(200);

        Platform.send(Platform.paid(Platform.attempt(other), transaction, 75_000))
                .then()
                .statusCode(409)
                .body("type", endsWith("transaction-reported-otherwise"));

        Till.account(other).then().body("state", equalTo("UNPAID")).body("attempts.state", contains("OPEN"));
    }

    @Test
    void a_callback_before_the_attempt_can_be_seen_is_refused_without_a_trace_and_good_when_it_is_repeated() {
        var id = till.owing75000();
        var order = "TT" + UUID.randomUUID();
        var callback = Platform.paid(order, Platform.transaction(), 75_000);

        QuarkusTransaction.requiringNew().run(() -> {
            insertAttempt(id, order);
            Platform.send(callback).then().statusCode(404).body("type", endsWith("payment-attempt-unknown"));
        });

        Platform.send(callback).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
        Till.account(id).then().body("paid", equalTo(75_000));
    }

    @Test
    void one_transaction_reported_many_times_at_once_is_one_payment() throws Exception {
        var id = till.owing75000();
        var callback = Platform.paid(Platform.attempt(id), Platform.transaction(), 75_000);

        var answers = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<Response>>mapToObj(i -> () -> Platform.send(callback))
                .toList());

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        Till.account(id).then().body("paid", equalTo(75_000)).body("payments", hasSize(1));
    }

    @Test
    void two_transactions_at_once_both_came_in_and_the_second_is_visible_as_overpaid() throws Exception {
        var id = till.owing75000();
        var order = Platform.attempt(id);

        atOnce(List.of(
                () -> Platform.send(Platform.paid(order, Platform.transaction(), 75_000)),
                () -> Platform.send(Platform.paid(order, Platform.transaction(), 75_000))));

        Till.account(id)
                .then()
                .body("state", equalTo("OVERPAID"))
                .body("paid", equalTo(150_000))
                .body("overpaid", equalTo(75_000));
    }

    @Test
    void at_the_counter_nobody_pays_again_what_is_being_paid_online_at_the_same_moment() throws Exception {
        var id = till.owing75000();
        var callback = Platform.paid(Platform.attempt(id), Platform.transaction(), 75_000);

        var answers = atOnce(List.of(() -> Platform.send(callback), () -> Till.cash(id, 75_000)));

        var cashTaken = answers.get(1).statusCode() == 200;
        assertThat(answers.get(0).statusCode()).isEqualTo(200);
        assertThat(cashTaken || answers.get(1).statusCode() == 409).isTrue();
        Till.account(id)
                .then()
                .body("paid", equalTo(cashTaken ? 150_000 : 75_000))
                .body("state", equalTo(cashTaken ? "OVERPAID" : "PAID"));
    }

    @Test
    void cut_off_between_the_statements_nothing_is_left_and_the_repetition_pays() {
        var id = till.owing75000();
        var callback = Platform.paid(Platform.attempt(id), Platform.transaction(), 75_000);
        var receipts = lastReceipt();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    callbacks.receive(callback);
                    database.query(row -> row.getBoolean(1), "select pg_terminate_backend(pg_backend_pid())");
                }))
                .isNotNull();

        Till.account(id).then().body("paid", equalTo(0)).body("attempts.state", contains("OPEN"));
        Platform.send(callback).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
        assertThat(lastReceipt()).isEqualTo(receipts + 1);
    }

    @Test
    void a_transaction_that_an_officer_entered_before_is_not_paid_twice() {
        var id = till.owing75000();
        var order = Platform.attempt(id);
        var transaction = Platform.transaction();
        Till.pay(id, Map.of("method", "TRANSFER", "amount", 75_000, "transactionId", transaction))
                .then()
                .statusCode(200);

        Platform.send(Platform.paid(order, transaction, 75_000))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ALREADY_RECORDED"));
        Till.account(id).then().body("paid", equalTo(75_000)).body("payments", hasSize(1));
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        var id = till.owing75000();

        citizen()
                .body(Map.of("amount", 75_001))
                .post(PATH + "/" + id + "/payments/attempts")
                .then()
                .statusCode(409)
                .body("type", endsWith("payment-exceeds-due"));
        citizen()
                .body(Map.of("amount", 0))
                .post(PATH + "/" + id + "/payments/attempts")
                .then()
                .statusCode(400);
        citizen2()
                .body(Map.of())
                .post(PATH + "/" + id + "/payments/attempts")
                .then()
                .statusCode(404);
        Till.cash(id, 75_000);
        citizen()
                .body(Map.of())
                .post(PATH + "/" + id + "/payments/attempts")
                .then()
                .statusCode(409);
        Platform.send(Map.of("client_id", "a|b")).then().statusCode(400).body("violations.field", hasItem("clientId"));
    }

    private void insertAttempt(UUID id, String order) {
        database.update("""
                insert into payment_attempt (id, dossier_id, reference, amount, started_by, started_at, expires_at)
                values (?, ?, ?, 75000, 'an', '2026-11-20T03:00:00Z', '2026-11-20T03:30:00Z')""", Ids.at(Instant.parse("2026-11-20T03:00:00Z")), id, order);
    }

    private long refusals(String why) {
        return database.count(
                "select count(*) from audit_entry where action = 'refuse-callback' and object_id = ?", why);
    }

    private long lastReceipt() {
        return database.count(
                "select coalesce(max(last_number), 0) from payment_receipt_counter where agency_code = 'H90.31'");
    }

    private static List<Response> atOnce(List<Callable<Response>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            var answers = new ArrayList<Response>();
            for (var answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
