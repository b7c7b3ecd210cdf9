package vn.tthc.application.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;
import static vn.tthc.application.Province.PROCEDURE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.payment.Platform;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/**
 * Received on Friday 20/11/2026 with three working days and a fee of 75.000 đồng, asked on Monday 23/11 to pay 1.200.000
 * đồng more until 20/12, which lapses at the end of 19/01/2027; Tuesday 24/11 is a day off.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ObligationTest {

    private static final long ALL = 1_275_000;

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    ProcessReports reports;

    @Inject
    ObligationLapse lapse;

    @Inject
    Clock clock;

    @BeforeEach
    void aRuleOfTheSector() {
        province.settle();
        rule("REQUIRED");
        MovableClock.set("2026-11-20T10:00");
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
        database.update("delete from legal_rule where procedure_code = ?", PROCEDURE);
    }

    @Test
    void the_dossier_waits_in_status_6_and_its_clock_stands_still_on_the_ground_of_the_rule() {
        try (var out = EventProbe.of(ApplicationEvent.TOPIC)) {
            var id = asked();

            get(citizen(), id, "").then().body("statusCode", equalTo(6));
            get(citizen(), id, "/clock")
                    .then()
                    .body("ledger.kind", contains("START", "PAUSE"))
                    .body("ledger[1].ground", equalTo("PAYMENT"))
                    .body("ledger[1].legalBasis", equalTo("Luật của ngành"));
            account(id)
                    .then()
                    .body("state", equalTo("UNPAID"))
                    .body("outstanding", equalTo((int) ALL))
                    .body("fees.kind", contains("SERVICE_FEE", "OBLIGATION"));
            get(citizen(), id, "/obligations")
                    .then()
                    .body("items.state", contains("OPEN"))
                    .body("items[0].lapsesAt", equalTo("2027-01-19T17:00:00Z"));
            get(citizen(), id, "/notices")
                    .then()
                    .body("items.text", hasItem(containsString("1.275.000 đồng theo Thông báo 12/TB-CCT")));
            var told = out.await(
                    ApplicationEvent.PaymentRequired.class,
                    e -> e.applicationId().equals(id));
            assertThat(told.payBy()).hasToString("2026-12-20");
        }
    }

    @Test
    void paid_in_full_at_the_counter_it_goes_on_at_once_and_the_promised_date_moves_by_the_wait() {
        try (var out = EventProbe.of(ApplicationEvent.TOPIC)) {
            var id = asked();
            MovableClock.set("2026-11-26T10:00");

            cash(id, ALL).then().statusCode(200).body("state", equalTo("PAID"));

            get(citizen(), id, "").then().body("statusCode", equalTo(4));
            get(citizen(), id, "/clock").then().body("ledger.kind", contains("START", "PAUSE", "RESUME"));
            get(citizen(), id, "/obligations")
                    .then()
                    .body("items.state", contains("SETTLED"))
                    .body("items[0].previousDueAt", equalTo("2026-11-26T10:00:00Z"))
                    .body("items[0].newDueAt", equalTo("2026-11-30T10:00:00Z"));
            List<String> kinds = get(citizen(), id, "/timeline").path("items.kind");
            assertThat(kinds).containsSubsequence("PAYMENT_REQUIRED", "PAID", "PAYMENT_SETTLED");
            get(citizen(), id, "/notices")
                    .then()
                    .body("items.text", hasItem(containsString("được tiếp tục giải quyết")));
            var told = out.await(
                    ApplicationEvent.PaymentSettled.class,
                    e -> e.applicationId().equals(id));
            assertThat(told.paymentState()).isEqualTo("PAID");
        }
    }

    @Test
    void a_part_is_not_enough_and_a_transfer_of_the_rest_is() {
        var id = asked();

        cash(id, ALL - 1).then().statusCode(200).body("state", equalTo("PARTIALLY_PAID"));
        get(citizen(), id, "").then().body("statusCode", equalTo(6));
        pay(id, Map.of("method", "TRANSFER", "amount", 1, "transactionId", Platform.transaction()))
                .then()
                .statusCode(200);

        get(citizen(), id, "").then().body("statusCode", equalTo(4));
    }

    @Test
    void two_callbacks_at_the_same_time_let_it_go_on_once() throws Exception {
        var id = asked();
        var first = Platform.attempt(id);
        var second = Platform.attempt(id);

        atOnce(List.of(() -> Platform.pays(first, ALL), () -> Platform.pays(second, ALL)))
                .forEach(answer -> answer.then().statusCode(200));

        account(id).then().body("state", equalTo("OVERPAID"));
        get(citizen(), id, "").then().body("statusCode", equalTo(4));
        get(citizen(), id, "/clock").then().body("ledger.kind", contains("START", "PAUSE", "RESUME"));
        assertThat(told(id, "PAYMENT_SETTLED")).isEqualTo(1);
    }

    @Test
    void what_is_forgiven_does_not_have_to_be_waited_for() {
        var id = asked();
        String proposal = staff("officer", COMMUNE)
                .body(Map.of("kind", "EXEMPTION", "reason", "Hộ nghèo", "legalBasis", "Luật Phí và lệ phí"))
                .post(PATH + "/" + id + "/payments/decisions")
                .path("decisions[0].id");

        staff("leader", COMMUNE)
                .body(Map.of("approved", true, "note", "12/QĐ-UBND"))
                .post(PATH + "/" + id + "/payments/decisions/" + proposal + "/verdict")
                .then()
                .statusCode(200);

        get(citizen(), id, "").then().body("statusCode", equalTo(4)).body("paymentState", equalTo("EXEMPT"));
    }

    @Test
    void the_fees_of_the_dossier_themselves_may_be_what_has_to_be_paid() {
        var id = processing();
        ask(id, null, "2026-12-20").then().statusCode(201);

        cash(id, 75_000).then().statusCode(200);

        get(citizen(), id, "").then().body("statusCode", equalTo(4));
        ask(id, null, "2026-12-20").then().statusCode(409).body("type", endsWith("nothing-outstanding"));
        get(citizen(), id, "/obligations").then().body("items", hasSize(1));
    }

    @Test
    void in_the_last_minute_it_is_met_and_a_minute_later_it_is_money_for_nothing() {
        var inTime = asked();
        var late = asked();
        MovableClock.set("2027-01-19T23:59");
        cash(inTime, ALL).then().statusCode(200);
        MovableClock.set("2027-01-20T00:00");
        cash(late, ALL).then().statusCode(200);

        lapse.lapse();

        get(citizen(), inTime, "").then().body("statusCode", equalTo(4));
        get(citizen(), late, "").then().body("statusCode", equalTo(8));
        account(late)
                .then()
                .body("state", equalTo("OVERPAID"))
                .body("overpaid", equalTo(1_200_000))
                .body("fees.kind", contains("SERVICE_FEE"));
    }

    @Test
    void nobody_pays_and_the_dossier_is_stopped_once_whoever_looks_with_the_paper_that_says_so() throws Exception {
        var id = asked();
        MovableClock.set("2027-01-20T00:04");

        atOnce(List.of(this::lapsed, this::lapsed, this::lapsed));

        assertThat(told(id, "STOPPED")).isEqualTo(1);
        get(citizen(), id, "").then().body("statusCode", equalTo(8)).body("endingReason", containsString("19/01/2027"));
        get(citizen(), id, "/ending").then().body("kind", equalTo("UNPAID")).body("form", equalTo("05"));
        get(citizen(), id, "/clock").then().body("ledger.ground", hasItem("PAYMENT_LAPSED"));
        get(citizen(), id, "/obligations").then().body("items.state", contains("CLOSED"));
        account(id).then().body("outstanding", equalTo(75_000));

        var order = Platform.attempt(id);
        Platform.pays(order, 75_000).then().statusCode(200);
        get(citizen(), id, "").then().body("statusCode", equalTo(8)).body("paymentState", equalTo("PAID"));
    }

    @Test
    void a_leader_may_stop_it_meanwhile_and_then_nothing_of_it_is_owed() {
        var id = asked();

        staff("leader", DEPARTMENT)
                .body(Map.of("reason", "Đất đã thu hồi", "legalBasis", "Điều 94", "documentNumber", "31/TB"))
                .post(PATH + "/" + id + "/stop")
                .then()
                .statusCode(200);

        get(citizen(), id, "/obligations").then().body("items.state", contains("CLOSED"));
        account(id).then().body("outstanding", equalTo(75_000));
        get(citizen(), id, "").then().body("paymentState", equalTo("UNPAID"));
    }

    @Test
    void where_no_rule_provides_for_it_no_clock_stands_still() {
        var id = processing();
        rule("NONE");

        ask(id, 1_200_000L, "2026-12-20").then().statusCode(409).body("type", endsWith("obligation-not-provided"));

        get(citizen(), id, "").then().body("statusCode", equalTo(4));
        get(citizen(), id, "/obligations").then().body("items", hasSize(0));
    }

    @Test
    void only_the_agency_that_decides_asks_and_only_while_it_works_on_the_dossier() {
        var received = Desks.accepted();
        ask(received, 1_200_000L, "2026-12-20")
                .then()
                .statusCode(409)
                .body("state", equalTo("RECEIVED"))
                .body("allowed", contains("PROCESSING"));
        var id = processing();
        assertThat(askedBy("officer", COMMUNE, id)).isEqualTo(403);
        assertThat(askedBy("receptionist", COMMUNE, id)).isEqualTo(403);
        assertThat(askedBy("officer", OTHER_COMMUNE, id)).isEqualTo(404);
        assertThat(askedBy("leader", DEPARTMENT, id)).isEqualTo(201);
        ask(id, 1_200_000L, "2026-12-20").then().statusCode(409).body("state", equalTo("PAYMENT_REQUIRED"));
        get(citizen(), id, "/obligations").then().body("items", hasSize(1));
    }

    @Test
    void a_day_that_has_come_a_sum_of_nothing_and_a_stale_version_are_refused() {
        var id = processing();

        ask(id, 1_200_000L, "2026-11-20").then().statusCode(422).body("violations.field", contains("payBy"));
        ask(id, 1_200_000L, "2027-11-21").then().statusCode(422);
        ask(id, 0L, "2026-12-20").then().statusCode(400).body("violations.field", contains("amount"));
        staff("officer", DEPARTMENT)
                .header("If-Match", "\"0\"")
                .body(request(1_200_000L, "2026-12-20"))
                .post(PATH + "/" + id + "/obligations")
                .then()
                .statusCode(412);
        get(citizen(), id, "").then().body("statusCode", equalTo(4));
    }

    @Test
    void where_the_rule_says_so_the_limit_begins_again() {
        var id = asked();
        database.update(
                "insert into legal_rule values ('OBLIGATION_EFFECT', ?, '2026-01-01', null, 'RESTART', 'x')",
                PROCEDURE);

        cash(id, ALL).then().statusCode(200);

        get(citizen(), id, "/clock").then().body("ledger.kind", contains("START", "PAUSE", "RESTART"));
        get(citizen(), id, "").then().body("endingReason", not(startsWith("Quá")));
    }

    private Response lapsed() {
        lapse.lapse();
        return get(citizen(), UUID.randomUUID(), "");
    }

    private UUID processing() {
        var id = Desks.accepted();
        reports.apply(new ProcessEvent.Started(id, UUID.randomUUID(), UUID.randomUUID(), clock.instant()));
        return id;
    }

    private UUID asked() {
        var id = processing();
        MovableClock.set("2026-11-23T10:00");
        ask(id, 1_200_000L, "2026-12-20").then().statusCode(201).body("state", equalTo("OPEN"));
        return id;
    }

    private static Response ask(UUID id, @Nullable Long amount, String payBy) {
        return staff("officer", DEPARTMENT).body(request(amount, payBy)).post(PATH + "/" + id + "/obligations");
    }

    private static int askedBy(String role, String agency, UUID id) {
        return staff(role, agency)
                .body(request(1_200_000L, "2026-12-20"))
                .post(PATH + "/" + id + "/obligations")
                .statusCode();
    }

    private static Map<String, Object> request(@Nullable Long amount, String payBy) {
        var request = new HashMap<String, Object>(Map.of(
                "content", "Lệ phí trước bạ",
                "noticeNumber", "Thông báo 12/TB-CCT",
                "legalBasis", "Nghị định 10/2022/NĐ-CP",
                "payBy", payBy));
        if (amount != null) {
            request.put("amount", amount);
        }
        return request;
    }

    private void rule(String value) {
        database.update("""
                insert into legal_rule values ('OBLIGATION_IN_PROCESSING', ?, '2026-01-01', null, ?, 'Luật của ngành')
                on conflict (name, procedure_code, valid_from) do update set value = excluded.value""", PROCEDURE, value);
    }

    private static Response cash(UUID id, long amount) {
        return pay(id, Map.of("method", "CASH", "amount", amount));
    }

    private static Response pay(UUID id, Map<String, ?> body) {
        return receptionist().body(body).post(PATH + "/" + id + "/payments");
    }

    private static Response account(UUID id) {
        return get(receptionist(), id, "/payments");
    }

    private static long told(UUID id, String kind) {
        List<String> kinds = get(citizen(), id, "/timeline").path("items.kind");
        return kinds.stream().filter(kind::equals).count();
    }

    private static List<Response> atOnce(List<Callable<Response>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            return pool.invokeAll(tasks).stream()
                    .map(f -> f.isDone() ? f.resultNow() : null)
                    .toList();
        }
    }
}
