package vn.tthc.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.post.PostOffice.says;
import static vn.tthc.application.post.PostOffice.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class PostTest {

    private static final String YESTERDAY = "2026-11-19T15:30:00+07:00";
    private static final String TODAY = "2026-11-20T07:59:00+07:00";
    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000cd");

    @Inject
    Province province;

    @Inject
    ProcessReports reports;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        MovableClock.set("2026-11-20T08:00");
        province.settle();
    }

    @AfterEach
    void reset() {
        MovableClock.reset();
    }

    @Test
    void a_postal_file_counts_from_the_handover_record_that_the_post_reported() {
        var id = posted();
        var slip = "PD" + UUID.randomUUID();
        order(receptionist(), id, Map.of("purpose", "SEND_FILE", "number", slip))
                .then()
                .statusCode(201)
                .body("state", equalTo("ORDERED"));

        send(says(PostOffice.event(), slip, "PICKED_UP", "2026-11-19T09:00:00+07:00"))
                .then()
                .statusCode(200);
        send(says(PostOffice.event(), slip, "HANDED_OVER", YESTERDAY))
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_OVER"));
        receptionist()
                .body(Map.of("confirmDuplicate", true))
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("receivedAt", startsWith("2026-11-19T"));

        Desks.get(receptionist(), id, "/clock").then().body("ledger[0].ground", equalTo("HANDOVER_RECORD"));
        Desks.get(receptionist(), id, "/timeline")
                .then()
                .body("items.kind", hasItems("POST_ORDERED", "POST_PICKED_UP", "POST_HANDED_OVER", "ACCEPTED"));
    }

    @Test
    void a_result_delivered_by_post_is_returned_with_its_originals_and_a_signature() {
        var id = counterReceived();
        String number = order(citizen2(), id, Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(201)
                .body("number", matchesPattern("BC[0-9A-F]{16}"))
                .body("originals.component", containsInAnyOrder(Province.FORM, Province.DRAWING))
                .body("originals.count", containsInAnyOrder(1, 2))
                .extract()
                .path("number");
        completed(id);

        send(says(PostOffice.event(), number, "PICKED_UP", TODAY)).then().statusCode(200);
        send(says(PostOffice.event(), number, "DELIVERED", TODAY))
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"));

        Desks.get(citizen2(), id, "").then().body("status", equalTo("RETURNED"));
        Desks.get(citizen2(), id, "/post-orders")
                .then()
                .body("items.state", contains("DELIVERED"))
                .body("items[0].proof", equalTo(PostOffice.PROOF));
        Desks.get(citizen2(), id, "/timeline").then().body("items.kind", hasItems("POST_DELIVERED", "RETURNED"));
        Desks.get(citizen2(), id, "/notices").then().body("items.kind", hasItem("RETURNED"));
    }

    @Test
    void an_event_counts_once_and_a_replay_is_answered_the_same() {
        var id = counterReceived();
        var number = ordered(id);
        completed(id);
        var event = PostOffice.event();

        var first = send(says(event, number, "PICKED_UP", TODAY));
        first.then().statusCode(200);
        send(says(PostOffice.event(), number, "DELIVERED", TODAY)).then().statusCode(200);
        var again = send(says(event, number, "PICKED_UP", TODAY));

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(database.count("select count(*) from post_event where event_id = ?", event))
                .isEqualTo(1);
        send(says(event, number, "PICKED_UP", "2026-11-20T07:58:00+07:00"))
                .then()
                .statusCode(409)
                .body("type", endsWith("post-event-otherwise"));
    }

    @Test
    void what_is_reported_late_leads_nowhere_back() {
        var id = counterReceived();
        var number = ordered(id);
        completed(id);

        send(says(PostOffice.event(), number, "DELIVERED", TODAY)).then().statusCode(200);
        send(says(PostOffice.event(), number, "PICKED_UP", YESTERDAY))
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"));

        Desks.get(citizen2(), id, "/post-orders")
                .then()
                .body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].pickedUpAt", startsWith("2026-11-19T"))
                .body("items[0].settledAt", startsWith("2026-11-20T"));
    }

    @Test
    void a_wrong_hash_and_another_operators_order_change_nothing_and_leave_an_audit_row() {
        var id = counterReceived();
        var number = ordered(id);
        completed(id);
        var before = refusals();

        var forged = new HashMap<>(says(PostOffice.event(), number, "DELIVERED", TODAY));
        forged.put("checkSum", "f".repeat(64));
        send(forged).then().statusCode(403).body("type", endsWith("post-event-unsigned"));
        var changed = new HashMap<>(says(PostOffice.event(), number, "PICKED_UP", TODAY));
        changed.put("kind", "RETURNED");
        send(changed).then().statusCode(403);
        send(says("otherpost", PostOffice.event(), number, "DELIVERED", TODAY))
                .then()
                .statusCode(404)
                .body("type", endsWith("post-order-unknown"));
        send(says(PostOffice.event(), "BC0000000000000000", "DELIVERED", TODAY))
                .then()
                .statusCode(404);

        assertThat(refusals() - before).isEqualTo(4);
        Desks.get(citizen2(), id, "").then().body("status", equalTo("COMPLETED"));
        Desks.get(citizen2(), id, "/post-orders").then().body("items.state", contains("ORDERED"));
    }

    @Test
    void a_result_that_is_not_there_yet_is_not_carried_and_the_report_is_good_when_it_is_repeated() {
        var id = counterReceived();
        var number = ordered(id);
        var delivery = says(PostOffice.event(), number, "DELIVERED", TODAY);

        send(delivery).then().statusCode(409).body("type", endsWith("post-nothing-to-carry"));
        completed(id);
        send(delivery).then().statusCode(200).body("state", equalTo("DELIVERED"));
    }

    @Test
    void what_could_not_be_brought_comes_back_and_may_be_ordered_again() {
        var id = counterReceived();
        var number = ordered(id);
        completed(id);

        send(says(PostOffice.event(), number, "RETURNED", TODAY)).then().statusCode(200);

        Desks.get(citizen2(), id, "").then().body("status", equalTo("COMPLETED"));
        assertThat(ordered(id)).isNotEqualTo(number);
    }

    @Test
    void an_order_is_cancelled_until_the_post_has_begun() {
        var id = counterReceived();
        var number = ordered(id);
        order(citizen2(), id, Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(409)
                .body("type", endsWith("post-order-open"));
        cancel(citizen2(), id).then().statusCode(200).body("state", equalTo("CANCELLED"));
        cancel(citizen2(), id).then().statusCode(409).body("type", endsWith("post-order-closed"));
        completed(id);
        send(says(PostOffice.event(), number, "PICKED_UP", TODAY))
                .then()
                .statusCode(409)
                .body("type", endsWith("post-order-closed"));
    }

    @Test
    void nobody_orders_for_a_dossier_that_is_not_theirs() {
        var id = counterReceived();

        order(citizen(), id, Map.of("purpose", "RETURN_RESULT")).then().statusCode(404);
        order(staff("receptionist", Province.OTHER_COMMUNE), id, Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(404);
        order(staff("officer", Province.COMMUNE), id, Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(403);
        ordered(id);
        cancel(citizen(), id).then().statusCode(404);
        var other = counterReceived();
        citizen2()
                .post(PATH + "/" + other + "/post-orders/" + orderOf(id) + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_ordered_or_reported_is_refused_by_field() {
        var id = counterReceived();
        order(citizen2(), id, Map.of("purpose", "PICNIC")).then().statusCode(400);
        order(citizen2(), id, Map.of()).then().statusCode(400).body("violations.field", hasItem("purpose"));
        order(citizen2(), id, Map.of("purpose", "RETURN_RESULT", "number", "PD1"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("number"));
        order(receptionist(), id, Map.of("purpose", "SEND_FILE", "number", "PD1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("post-nothing-to-carry"));
        order(citizen2(), draft("DIRECT"), Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(409)
                .body("type", endsWith("not-received-yet"));
        var number = ordered(id);
        completed(id);

        send(says(PostOffice.event(), number, "HANDED_OVER", TODAY))
                .then()
                .statusCode(422)
                .body("violations.field", contains("kind"));
        send(says(PostOffice.event(), number, "PICKED_UP", "2026-11-20T08:30:00+07:00"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("at"));
        var unproven = new HashMap<>(says(PostOffice.event(), number, "DELIVERED", TODAY));
        unproven.remove("proof");
        send(PostOffice.signed(unproven)).then().statusCode(422).body("violations.field", contains("proof"));
        send(says(PostOffice.event(), number, "PICKED_UP", "2026-13-45T99:00:00Z"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("at"));
        send(Map.of("operator", "a|b")).then().statusCode(400);
        Desks.get(citizen2(), id, "/post-orders").then().body("items.state", contains("ORDERED"));
    }

    private static UUID draft(String channel) {
        var applicant = new HashMap<String, Object>(Map.of(
                "name", "Trần Thị Bình",
                "identityNumber", "099000000022",
                "phone", "0900000022",
                "address", "Tổ 7, phường Minh Sơn"));
        var draft = new HashMap<>(Desks.counterDraft());
        draft.put("channel", channel);
        draft.put("applicant", applicant);
        String id = receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static UUID posted() {
        return draft("POSTAL");
    }

    private static UUID counterReceived() {
        var id = draft("DIRECT");
        receptionist()
                .body(Map.of("confirmDuplicate", true))
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(200);
        return id;
    }

    private void completed(UUID id) {
        reports.apply(new ProcessEvent.Started(id, TASK, TASK, clock.instant()));
        reports.apply(new ProcessEvent.Approved(
                id, TASK, Province.DEPARTMENT, "leader", "P" + id, LocalDate.of(2027, 11, 20), clock.instant()));
    }

    private static String ordered(UUID id) {
        return order(citizen2(), id, Map.of("purpose", "RETURN_RESULT"))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static String orderOf(UUID id) {
        return Desks.get(citizen2(), id, "/post-orders").path("items[-1].id");
    }

    private static Response cancel(RequestSpecification who, UUID id) {
        return who.post(PATH + "/" + id + "/post-orders/" + orderOf(id) + "/cancel");
    }

    private static Response order(RequestSpecification who, UUID id, Map<String, ?> body) {
        return who.body(body).post(PATH + "/" + id + "/post-orders");
    }

    private long refusals() {
        return database.count("select count(*) from audit_entry where action = 'refuse-post-event'");
    }
}
