package vn.tthc.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.testing.Infrastructure;

/** How a procedure is offered on a day decides whether it is filed online then and until what hour it counts as that day. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeliveryTest {

    private static final String PROCEDURE = "1.013888";
    private static final String CASE = "1.013888.01";
    private static final Instant AT = Instant.parse("2026-01-05T02:00:00Z");

    @Inject
    Province province;

    @Inject
    Replicas replicas;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from delivery_replica")
                        .executeUpdate());
        version("pv-delivery", PROCEDURE, true);
        version("pv-delivery-offline", "1.013889", false);
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-0000000000d1"), PROCEDURE, null, null, 1, AT));
    }

    @Test
    void what_is_stated_not_to_be_online_today_is_not_drafted_online() {
        stated(1, offered(day(-30), null, "NONE", null));

        draft(citizen(), Map.of()).statusCode(422).body("violations.field", contains("channel"));
        draft(receptionist(), counter("DIRECT")).statusCode(201);
    }

    @Test
    void what_is_stated_to_be_online_is_although_its_version_says_nothing_of_it() {
        draft(citizen(), Map.of("procedureCode", "1.013889", "caseCode", "1.013889.01"))
                .statusCode(422);
        replicas.apply(
                new ProcedureEvent.DeliveryStated("1.013889", 1, List.of(offered(day(-1), null, "FULL", null)), AT));

        draft(citizen(), Map.of("procedureCode", "1.013889", "caseCode", "1.013889.01"))
                .statusCode(201);
    }

    @Test
    void a_draft_is_not_submitted_on_a_day_on_which_the_procedure_is_not_online_any_more() {
        String id = draft(citizen(), Map.of()).statusCode(201).extract().path("id");
        upload(citizen(), UUID.fromString(id), Province.FORM, Desks.PDF).then().statusCode(201);
        upload(citizen(), UUID.fromString(id), Province.DRAWING, Desks.PDF)
                .then()
                .statusCode(201);
        stated(2, offered(day(-30), day(0), "FULL", null), offered(day(0), null, "NONE", null));

        citizen()
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-received-online"))
                .body("detail", containsString(PROCEDURE))
                .body("day", is(day(0).toString()));
        stated(1, offered(day(-30), null, "FULL", null));
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(422);
        stated(3, offered(day(-30), day(0), "NONE", null), offered(day(0), null, "PARTIAL", null));
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(200);
    }

    @Test
    void the_hour_that_is_stated_for_the_day_of_filing_goes_before_the_one_of_the_case() {
        stated(
                1,
                offered(day(-30), day(0), "FULL", "15:00"),
                offered(day(0), day(1), "FULL", "16:00"),
                offered(day(1), null, "FULL", "16:30"));

        var handedIn = id(draft(receptionist(), counter("DIRECT")));
        Desks.accept(handedIn).then().statusCode(200);
        get(receptionist(), handedIn, "/clock").then().body("cutOff", is("16:00"));

        var posted = id(draft(receptionist(), counter("POSTAL")));
        receptionist()
                .body(Map.of("handedOverAt", day(-1) + "T15:30:00+07:00"))
                .post(PATH + "/" + posted + "/accept")
                .then()
                .statusCode(200);
        get(receptionist(), posted, "/clock").then().body("cutOff", is("15:00"));
    }

    @Test
    void without_a_statement_the_hour_of_the_case_counts() {
        stated(1, offered(day(-30), null, "FULL", null));
        var id = id(draft(receptionist(), counter("DIRECT")));

        Desks.accept(id).then().statusCode(200);

        get(receptionist(), id, "/clock").then().body("cutOff", is("14:00"));
    }

    private void version(String versionId, String code, boolean online) {
        var plain = Province.caseOf(code + ".01", Province.limits(3));
        replicas.apply(new ProcedureEvent.VersionPublished(
                versionId,
                code,
                1,
                "Thủ tục theo cách cung cấp",
                "G17-XD11",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(plain.cutOffAt("14:00")),
                List.of(),
                online,
                List.of("ĐT1"),
                "1201/QĐ-UBND",
                AT));
    }

    private void stated(long revision, ProcedureEvent.Delivery... deliveries) {
        replicas.apply(new ProcedureEvent.DeliveryStated(PROCEDURE, revision, List.of(deliveries), AT));
    }

    private static ProcedureEvent.Delivery offered(
            LocalDate from, @Nullable LocalDate to, String level, @Nullable String cutOff) {
        var reason = level.equals("PARTIAL") ? "Phải kiểm tra thực địa" : null;
        return new ProcedureEvent.Delivery(from, to, level, null, reason, "NONE", false, List.of(), cutOff);
    }

    private LocalDate day(int fromToday) {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE).plusDays(fromToday);
    }

    private static Map<String, Object> counter(String channel) {
        var asked = new HashMap<>(Desks.counterDraft());
        asked.put("channel", channel);
        // Answers of its own, or it would be the same dossier once more.
        asked.put("formData", Map.of("building", UUID.randomUUID().toString()));
        asked.keySet().removeAll(List.of("procedureCode", "caseCode"));
        return asked;
    }

    private static ValidatableResponse draft(RequestSpecification who, Map<String, Object> asked) {
        var draft = new HashMap<>(Desks.draft());
        draft.put("procedureCode", PROCEDURE);
        draft.put("caseCode", CASE);
        draft.putAll(asked);
        return who.body(draft).post(PATH).then();
    }

    private static UUID id(ValidatableResponse drafted) {
        return UUID.fromString(drafted.statusCode(201).extract().path("id"));
    }
}
