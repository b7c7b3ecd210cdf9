package vn.tthc.application.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/** A calendar that is changed after dossiers were received under it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CalendarMoveTest extends MoveWorld {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ae");

    @Inject
    ProcessReports reports;

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
}
