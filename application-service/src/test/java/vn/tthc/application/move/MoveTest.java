package vn.tthc.application.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/**
 * Dossiers of three working days, received on Friday 20/11/2026 and due on Thursday 26/11; each test has an agency, a
 * calendar and a procedure of its own, so that what it moves is nobody else's.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MoveTest {

    private static final AtomicInteger NEXT = new AtomicInteger(50);
    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ae");
    private static final String MOVES = PATH + "/moves";

    @Inject
    Province province;

    @Inject
    Replicas replicas;

    @Inject
    ProcessReports reports;

    private String agency = "";
    private String procedure = "";

    @BeforeEach
    void anAgencyOfItsOwn() {
        province.settle();
        MovableClock.set("2026-11-20T10:00");
        var number = NEXT.getAndIncrement();
        agency = "H90." + number;
        procedure = "9.0007" + number;
        replicas.apply(new AgencyEvent.Changed(
                agency,
                "Sở thử nghiệm",
                "H90",
                "H90/" + agency + "/",
                "DEPARTMENT",
                LocalDate.of(2025, 7, 1),
                null,
                null));
        replicas.apply(calendar(1));
        replicas.apply(version(1, 3, procedure + ".01"));
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.randomUUID(), procedure, null, null, 1, Instant.parse("2026-01-02T01:00:00Z")));
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
    }

    @Test
    void a_changed_calendar_moves_nothing_until_somebody_says_so() {
        var id = received();
        replicas.apply(calendar(2, LocalDate.of(2026, 11, 25)));

        var plan = plan(calendarMove());
        plan.then()
                .statusCode(201)
                .body("cases.PLANNED", equalTo(1))
                .body("movedDates", equalTo(1))
                .body("appliedAt", nullValue());
        cases(plan)
                .then()
                .body("items[0].applicationId", equalTo(id.toString()))
                .body("items[0].oldDueAt", startsWith("2026-11-26T10:00"))
                .body("items[0].newDueAt", startsWith("2026-11-27T10:00"))
                .body("items[0].oldVersionId", equalTo(agency + "-1"));
        get(citizen2(), id, "").then().body("dueAt", startsWith("2026-11-26"));
        get(citizen2(), id, "/clock").then().body("calendarVersionId", equalTo(agency + "-1"));
    }

    @Test
    void applied_it_moves_each_open_dossier_once_with_notice() {
        var id = received();
        replicas.apply(calendar(2, LocalDate.of(2026, 11, 25)));
        var plan = plan(calendarMove());

        controller().post(MOVES + "/" + idOf(plan) + "/apply").then().statusCode(428);
        apply(plan).then().statusCode(200).body("cases.MOVED", equalTo(1));
        apply(plan).then().statusCode(200).body("cases.MOVED", equalTo(1)).body("cases.PLANNED", nullValue());

        get(citizen2(), id, "")
                .then()
                .body("dueAt", startsWith("2026-11-27T10:00"))
                .body("previousDueAt", startsWith("2026-11-26T10:00"));
        get(citizen2(), id, "/clock")
                .then()
                .body("dueAt", startsWith("2026-11-27T10:00"))
                .body("calendarVersionId", equalTo(agency + "-2"));
        List<String> kinds = get(citizen2(), id, "/timeline").path("items.kind");
        assertThat(kinds).filteredOn("CALENDAR_CHANGED"::equals).hasSize(1);
        plan(calendarMove()).then().body("cases.size()", equalTo(0));
    }

    @Test
    void what_has_ended_meanwhile_is_skipped_and_says_so() {
        var id = received();
        replicas.apply(calendar(2, LocalDate.of(2026, 11, 25)));
        var plan = plan(calendarMove());
        reports.apply(new ProcessEvent.Approved(
                id, TASK, agency, "leader", "15/GPXD", null, Instant.parse("2026-11-23T03:00:00Z")));

        apply(plan).then().body("cases.SKIPPED", equalTo(1));

        cases(plan).then().body("items[0].note", startsWith("Hồ sơ đã kết thúc"));
    }

    @Test
    void a_later_extension_stays_the_date_that_was_promised() {
        var id = received();
        staff("leader", agency)
                .body(Map.of("newDate", "2026-12-03", "reason", "Lấy ý kiến", "letterNumber", "1/PXL"))
                .post(PATH + "/" + id + "/extensions")
                .then()
                .statusCode(201);
        replicas.apply(calendar(2, LocalDate.of(2026, 11, 25)));

        plan(calendarMove()).then().body("cases.PLANNED", equalTo(1)).body("movedDates", equalTo(0));
    }

    @Test
    void an_amended_procedure_may_leave_open_dossiers_as_they_began() {
        var id = received();
        replicas.apply(version(2, 5, procedure + ".01"));

        apply(plan(procedureMove("FINISH_OLD"))).then().body("cases.KEPT", equalTo(1));

        get(citizen2(), id, "")
                .then()
                .body("dueAt", startsWith("2026-11-26"))
                .body("pins.procedureVersionId", equalTo(procedure + "-1"));
    }

    @Test
    void or_take_them_over() {
        var id = received();
        replicas.apply(version(2, 5, procedure + ".01"));

        apply(plan(procedureMove("MOVE"))).then().body("cases.MOVED", equalTo(1));

        get(citizen2(), id, "")
                .then()
                .body("dueAt", startsWith("2026-11-30"))
                .body("pins.procedureVersionId", equalTo(procedure + "-2"))
                .body("pins.limits[0].quantity", equalTo(5));
        get(citizen2(), id, "/timeline").then().body("items.kind", hasItem("PROCEDURE_AMENDED"));
    }

    @Test
    void or_let_each_applicant_choose_once() {
        var stays = received();
        var goes = received();
        replicas.apply(version(2, 5, procedure + ".01"));
        var plan = plan(procedureMove("APPLICANT_CHOOSES"));
        apply(plan).then().body("cases.OFFERED", equalTo(2));
        get(citizen2(), goes, "/timeline").then().body("items.kind", hasItem("CHOICE_OFFERED"));

        choose(stays, plan, "OLD").then().statusCode(200).body("outcome", equalTo("KEPT"));
        choose(goes, plan, "NEW").then().statusCode(200).body("outcome", equalTo("MOVED"));
        choose(goes, plan, "OLD").then().statusCode(409).body("type", equalTo("/problems/nothing-to-choose"));

        get(citizen2(), stays, "").then().body("dueAt", startsWith("2026-11-26"));
        get(citizen2(), goes, "").then().body("dueAt", startsWith("2026-11-30"));
        Desks.citizen()
                .body(Map.of("choice", "NEW"))
                .post(PATH + "/" + stays + "/moves/" + idOf(plan) + "/choice")
                .then()
                .statusCode(404);
    }

    @Test
    void a_case_that_is_gone_or_a_limit_that_is_over_finishes_as_it_began() {
        var id = received();
        replicas.apply(version(2, 5, procedure + ".02"));
        var gone = plan(procedureMove("MOVE"));
        gone.then().body("cases.IMPOSSIBLE", equalTo(1));
        replicas.apply(version(3, 1, procedure + ".01"));
        MovableClock.set("2026-11-25T10:00");

        var over = plan(procedureMove("MOVE", 3));

        over.then().body("cases.IMPOSSIBLE", equalTo(1));
        cases(over).then().body("items[0].note", startsWith("Thời hạn mới đã qua"));
        apply(over);
        get(citizen2(), id, "").then().body("dueAt", startsWith("2026-11-26"));
    }

    @Test
    void what_cannot_be_planned_is_refused_by_field() {
        plan(move("CALENDAR", "none", null)).then().statusCode(422).body("violations.field", hasItem("versionId"));
        plan(move("CALENDAR", agency + "-1", "FINISH_OLD"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("rule"));
        plan(move("PROCEDURE", procedure + "-1", null))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("rule"));
        plan(move("WEATHER", "x", null)).then().statusCode(400);
        controller().get(MOVES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_move_belongs_to_the_agency_that_planned_it_and_reaches_no_further_than_below_it() {
        received();
        replicas.apply(calendar(2, LocalDate.of(2026, 11, 25)));
        var elsewhere = staff("procedure-controller", Province.COMMUNE)
                .body(calendarMove())
                .post(MOVES);

        elsewhere.then().statusCode(201).body("cases.size()", equalTo(0));
        controller().get(MOVES + "/" + idOf(elsewhere)).then().statusCode(404);
        controller().get(MOVES + "/" + idOf(elsewhere) + "/cases").then().statusCode(404);
    }

    private UUID received() {
        var draft = new HashMap<>(Desks.counterDraft());
        draft.put("procedureCode", procedure);
        draft.put("caseCode", procedure + ".01");
        draft.put("competentAgency", agency);
        var id = UUID.fromString(receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Desks.accept(id).then().statusCode(200);
        return id;
    }

    private CalendarEvent.Activated calendar(int number, LocalDate... closed) {
        var days = new java.util.ArrayList<>(Province.calendar().days());
        for (var day : closed) {
            days.add(new CalendarEvent.Day(day, "LOCAL_CLOSURE", "Đóng cửa do bão"));
        }
        return new CalendarEvent.Activated(
                agency + "-" + number, agency, number, Province.calendar().workingHours(), days);
    }

    private ProcedureEvent.VersionPublished version(int number, int workingDays, String caseCode) {
        var like = Province.version(procedure + "-" + number, number, Province.limits(workingDays));
        return new ProcedureEvent.VersionPublished(
                like.versionId(),
                procedure,
                number,
                like.name(),
                like.sectorCode(),
                like.validFrom(),
                null,
                List.of(Province.caseOf(caseCode, Province.limits(workingDays))),
                List.of(),
                true,
                like.subjectTypes(),
                like.decisionNumber(),
                like.publishedAt());
    }

    private static io.restassured.specification.RequestSpecification controller() {
        return staff("procedure-controller", "H90");
    }

    private static Response plan(Map<String, Object> move) {
        return controller().body(move).post(MOVES);
    }

    private Map<String, Object> calendarMove() {
        return move("CALENDAR", agency + "-2", null);
    }

    private Map<String, Object> procedureMove(String rule) {
        return procedureMove(rule, 2);
    }

    private Map<String, Object> procedureMove(String rule, int number) {
        return move("PROCEDURE", procedure + "-" + number, rule);
    }

    private static Map<String, Object> move(
            String kind, String version, @org.jspecify.annotations.Nullable String rule) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", kind, "versionId", version, "reason", "Đóng cửa do bão", "legalBasis", "Thông báo 12/TB-UBND"));
        if (rule != null) {
            body.put("rule", rule);
        }
        return body;
    }

    private static Response apply(Response plan) {
        var etag = controller().get(MOVES + "/" + idOf(plan)).header("ETag");
        return controller().header("If-Match", etag).post(MOVES + "/" + idOf(plan) + "/apply");
    }

    private static Response cases(Response plan) {
        return controller().get(MOVES + "/" + idOf(plan) + "/cases");
    }

    private static Response choose(UUID dossier, Response plan, String choice) {
        return citizen2()
                .body(Map.of("choice", choice))
                .post(PATH + "/" + dossier + "/moves/" + idOf(plan) + "/choice");
    }

    private static String idOf(Response plan) {
        return plan.path("id");
    }
}
