package vn.tthc.application.move;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.testing.Infrastructure;

/** A procedure that is amended while dossiers are open under its older version. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProcedureMoveTest extends MoveWorld {

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
}
