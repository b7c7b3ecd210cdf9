package vn.tthc.application.move;

import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;

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
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;

/**
 * Dossiers of three working days, received on Friday 20/11/2026 and due on Thursday 26/11; each test has an agency, a
 * calendar and a procedure of its own, so that what it moves is nobody else's.
 */
abstract class MoveWorld {

    static final String MOVES = PATH + "/moves";
    private static final AtomicInteger NEXT = new AtomicInteger(50);

    @Inject
    Province province;

    @Inject
    Replicas replicas;

    String agency = "";
    String procedure = "";

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

    UUID received() {
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

    CalendarEvent.Activated calendar(int number, LocalDate... closed) {
        var days = new java.util.ArrayList<>(Province.calendar().days());
        for (var day : closed) {
            days.add(new CalendarEvent.Day(day, "LOCAL_CLOSURE", "Đóng cửa do bão"));
        }
        return new CalendarEvent.Activated(
                agency + "-" + number, agency, number, Province.calendar().workingHours(), days);
    }

    ProcedureEvent.VersionPublished version(int number, int workingDays, String caseCode) {
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

    static io.restassured.specification.RequestSpecification controller() {
        return staff("procedure-controller", "H90");
    }

    static Response plan(Map<String, Object> move) {
        return controller().body(move).post(MOVES);
    }

    Map<String, Object> calendarMove() {
        return move("CALENDAR", agency + "-2", null);
    }

    Map<String, Object> procedureMove(String rule) {
        return procedureMove(rule, 2);
    }

    Map<String, Object> procedureMove(String rule, int number) {
        return move("PROCEDURE", procedure + "-" + number, rule);
    }

    static Map<String, Object> move(String kind, String version, @org.jspecify.annotations.Nullable String rule) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", kind, "versionId", version, "reason", "Đóng cửa do bão", "legalBasis", "Thông báo 12/TB-UBND"));
        if (rule != null) {
            body.put("rule", rule);
        }
        return body;
    }

    static Response apply(Response plan) {
        var etag = controller().get(MOVES + "/" + idOf(plan)).header("ETag");
        return controller().header("If-Match", etag).post(MOVES + "/" + idOf(plan) + "/apply");
    }

    static Response cases(Response plan) {
        return controller().get(MOVES + "/" + idOf(plan) + "/cases");
    }

    static Response choose(UUID dossier, Response plan, String choice) {
        return citizen2()
                .body(Map.of("choice", choice))
                .post(PATH + "/" + dossier + "/moves/" + idOf(plan) + "/choice");
    }

    static String idOf(Response plan) {
        return plan.path("id");
    }
}
