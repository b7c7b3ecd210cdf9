package vn.tthc.application.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** A place that is cut off writes numbers set apart on what it takes in; each is redeemed or void in the end. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BlocksTest {

    private static final String BLOCKS = "/api/v1/codes/blocks";

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    Expiry expiry;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void numbers_set_apart_follow_one_another_and_the_next_receipt_goes_on_after_them() {
        var block = reserve(3);
        int first = block.path("firstNumber");

        block.then()
                .statusCode(201)
                .body("lastNumber", equalTo(first + 2))
                .body("left", equalTo(3))
                .body("codes.code", hasItem(startsWith("H90.31-")))
                .body("codes.state.unique()", equalTo(List.of("RESERVED")));
        String next = Desks.accept(Desks.counterDrafted()).path("code");
        assertThat(next).endsWith("%04d".formatted(first + 3));
    }

    @Test
    void a_dossier_taken_in_without_a_line_bears_its_number_and_counts_from_its_intake() {
        List<String> codes = reserve(2).path("codes.code");
        var takenIn = now().minusSeconds(1);

        redeem(Desks.counterDrafted(), codes.getFirst(), takenIn)
                .then()
                .statusCode(200)
                .body("code", equalTo(codes.getFirst()))
                .body("receivedAt", equalTo(takenIn.toInstant().toString()));
    }

    @Test
    void of_two_dossiers_under_one_number_one_is_received() throws Exception {
        List<String> codes = reserve(1).path("codes.code");
        var drafts = List.of(Desks.counterDrafted(), Desks.counterDrafted(), Desks.counterDrafted());
        try (var pool = Executors.newFixedThreadPool(3)) {
            var tries = drafts.stream()
                    .<Callable<Integer>>map(
                            id -> () -> redeem(id, codes.getFirst(), now()).statusCode())
                    .toList();
            var answers = pool.invokeAll(tries).stream()
                    .map(f -> f.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409, 409);
        }
    }

    @Test
    void a_number_of_another_place_or_of_nobody_or_of_another_day_is_refused_and_nothing_is_received() {
        List<String> codes = reserve(1).path("codes.code");
        var id = Desks.counterDrafted();

        redeem(id, "H90.31-990101-0001", now())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reservedCode"));
        redeem(id, codes.getFirst(), now().minusDays(2))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("takenInAt"));
        redeem(id, codes.getFirst(), now().plusMinutes(5)).then().statusCode(422);
        accept(id, Map.of("reservedCode", codes.getFirst())).then().statusCode(422);
        accept(id, Map.of("takenInAt", now().toString())).then().statusCode(422);
        redeem(Desks.submitted(), codes.getFirst(), now()).then().statusCode(422);
        Desks.get(receptionist(), id, "").then().body("status", equalTo("DRAFT"));
    }

    @Test
    void what_is_not_redeemed_in_time_is_void_once_however_many_replicas_look() {
        String id = reserve(4).path("id");
        List<String> codes = receptionist().get(BLOCKS + "/" + id).path("codes.code");
        redeem(Desks.counterDrafted(), codes.getFirst(), now()).then().statusCode(200);
        database.update(
                "update code_block set redeem_until = redeem_until - interval '1 year' where id = ?",
                UUID.fromString(id));

        assertThat(expiry.voidLeftOver()).isEqualTo(3);
        assertThat(expiry.voidLeftOver()).isZero();

        receptionist().get(BLOCKS + "/" + id).then().body("left", equalTo(0)).body("codes.state", hasItem("VOIDED"));
        redeem(Desks.counterDrafted(), codes.get(1), now()).then().statusCode(409);
        receptionist()
                .get("/api/v1/codes/voids?limit=100")
                .then()
                .body("items.findAll { it.code == '" + codes.get(1) + "' }.voidedBy", equalTo(List.of("system")));
    }

    @Test
    void a_block_that_is_not_needed_any_more_is_closed_with_a_reason() {
        String id = reserve(2).path("id");

        receptionist()
                .body(Map.of("reason", "Đã có kết nối"))
                .post(BLOCKS + "/" + id + "/close")
                .then()
                .statusCode(200)
                .body("left", equalTo(0));
        receptionist()
                .body(Map.of("reason", " "))
                .post(BLOCKS + "/" + id + "/close")
                .then()
                .statusCode(400);
    }

    @Test
    void a_receipt_made_by_mistake_is_stopped_and_its_number_stands_in_the_register() {
        var id = Desks.accepted();
        String code = Desks.get(receptionist(), id, "").path("code");
        var reason = Map.of("reason", "Tiếp nhận nhầm");
        staff("leader", Province.COMMUNE)
                .body(reason)
                .post(Desks.PATH + "/" + id + "/void")
                .then()
                .statusCode(200)
                .body("status", equalTo("STOPPED"));
        staff("leader", Province.COMMUNE)
                .body(reason)
                .post(Desks.PATH + "/" + id + "/void")
                .then()
                .statusCode(409);
        receptionist()
                .get("/api/v1/codes/voids?limit=100")
                .then()
                .body("items.findAll { it.code == '" + code + "' }.reason", equalTo(List.of("Tiếp nhận nhầm")));
        staff("leader", Province.DEPARTMENT)
                .body(reason)
                .post(Desks.PATH + "/" + id + "/void")
                .then()
                .statusCode(404);
    }

    @Test
    void one_made_by_mistake_that_somebody_works_on_already_is_stopped_as_well_and_one_with_a_result_is_not() {
        var worked = Desks.accepted();
        var done = Desks.accepted();
        database.update("update dossier set status = 'PROCESSING' where id = ?", worked);
        database.update("update dossier set status = 'COMPLETED' where id = ?", done);
        var reason = Map.of("reason", "Tiếp nhận nhầm");

        staff("leader", Province.COMMUNE)
                .body(reason)
                .post(Desks.PATH + "/" + worked + "/void")
                .then()
                .statusCode(200)
                .body("status", equalTo("STOPPED"));
        staff("leader", Province.COMMUNE)
                .body(reason)
                .post(Desks.PATH + "/" + done + "/void")
                .then()
                .statusCode(409)
                .body("state", equalTo("COMPLETED"));
    }

    @Test
    void every_number_of_a_day_is_accounted_for() {
        reserve(2);
        Desks.accepted();
        var day = LocalDate.now(clock);

        var account = receptionist().get("/api/v1/codes/days/" + day);

        account.then().statusCode(200).body("unexplained.size()", equalTo(0));
        int issued = account.path("issued");
        int reserved = account.path("reserved");
        int voided = account.path("voided");
        assertThat(issued + reserved + voided).isEqualTo((int) account.path("lastNumber"));
        staff("receptionist", Province.OTHER_COMMUNE)
                .get("/api/v1/codes/days/" + day + "?agency=" + Province.COMMUNE)
                .then()
                .statusCode(404);
        staff("supervisor", "H90")
                .get("/api/v1/codes/days/" + day + "?agency=" + Province.COMMUNE)
                .then()
                .statusCode(200);
    }

    @Test
    void too_many_numbers_or_those_of_a_past_day_are_not_set_apart() {
        receptionist()
                .body(Map.of("count", 0, "reason", "x"))
                .post(BLOCKS)
                .then()
                .statusCode(400);
        receptionist()
                .body(Map.of("count", 201, "reason", "x", "day", "2020-01-01"))
                .post(BLOCKS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("count"))
                .body("violations.field", hasItem("day"));
        receptionist().get(BLOCKS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Response reserve(int count) {
        return receptionist()
                .body(Map.of("count", count, "reason", "Mất đường truyền"))
                .post(BLOCKS);
    }

    private static Response redeem(UUID id, String code, OffsetDateTime takenIn) {
        return accept(id, Map.of("reservedCode", code, "takenInAt", takenIn.toString()));
    }

    private static Response accept(UUID id, Map<String, String> request) {
        return receptionist().body(request).post(Desks.PATH + "/" + id + "/accept");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
