package vn.tthc.application.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReuseTest {

    @Inject
    Province province;

    @Inject
    Approval approval;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_paper_that_was_issued_and_holds_is_not_asked_for_again_and_its_source_is_on_record() {
        var result = resultOf(approval.completed("31/GPXD"));
        var id = Desks.drafted();
        Desks.upload(citizen(), id, Province.FORM, Desks.pdf(id.toString()))
                .then()
                .statusCode(201);

        offered(citizen(), id).then().statusCode(200).body("items.resultId", hasItem(result));
        String document = reuse(citizen(), id, Province.DRAWING, result)
                .then()
                .statusCode(201)
                .body("reusedFrom.resultId", equalTo(result))
                .body("reusedFrom.number", equalTo("31/GPXD"))
                .extract()
                .path("id");

        citizen().post(Desks.PATH + "/" + id + "/submit").then().statusCode(200);
        Desks.get(Desks.receptionist(), id, "/documents/" + document + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'add-document' and after like ?",
                        "%" + result + "%"))
                .isEqualTo(1);
    }

    @Test
    void asked_twice_it_is_the_same_paper() {
        var result = resultOf(approval.completed("32/GPXD"));
        var id = Desks.drafted();
        String document = reuse(citizen(), id, Province.DRAWING, result).path("id");

        reuse(citizen(), id, Province.DRAWING, result).then().statusCode(200).body("id", equalTo(document));
    }

    @Test
    void the_result_of_somebody_else_is_neither_shown_nor_taken() {
        var result = resultOf(approval.completed("33/GPXD"));
        var counterFile = Desks.counterDrafted();

        offered(Desks.receptionist(), counterFile).then().body("items.resultId", not(hasItem(result)));
        reuse(Desks.receptionist(), counterFile, Province.DRAWING, result)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("resultId"));
        var id = Desks.drafted();
        offered(citizen2(), id).then().statusCode(404);
        reuse(citizen2(), id, Province.DRAWING, result).then().statusCode(404);
    }

    @Test
    void a_result_that_was_revoked_or_has_expired_does_not_serve() {
        var revoked = resultOf(approval.completed("34/GPXD"));
        var expired = resultOf(approval.completed("35/GPXD"));
        database.update("""
                update result set revoked_at = now(), revoked_by = 'x', revoke_reason = 'x', revoke_basis = 'x'
                where id = ?""", UUID.fromString(revoked));
        database.update(
                "update result set valid_from = date '2026-01-01', valid_to = date '2026-11-19' where id = ?",
                UUID.fromString(expired));
        var id = Desks.drafted();

        for (var result : new String[] {revoked, expired}) {
            offered(citizen(), id).then().body("items.resultId", not(hasItem(result)));
            reuse(citizen(), id, Province.DRAWING, result).then().statusCode(422);
        }
    }

    @Test
    void papers_are_taken_only_while_the_dossier_takes_any_and_for_what_it_asks_for() {
        var result = resultOf(approval.completed("36/GPXD"));

        reuse(citizen(), Desks.submitted(), Province.DRAWING, result).then().statusCode(409);
        reuse(citizen(), Desks.drafted(), "no-such", result).then().statusCode(422);
        citizen()
                .contentType("application/json")
                .body("{}")
                .post(Desks.PATH + "/" + Desks.drafted() + "/documents/reuse")
                .then()
                .statusCode(400);
    }

    @Test
    void avoided_uploads_are_counted_within_the_scope_of_whoever_asks() {
        var before = avoided(staff("supervisor", "H90"));
        var elsewhere = avoided(staff("supervisor", Province.OTHER_COMMUNE));
        var result = resultOf(approval.completed("37/GPXD"));
        reuse(citizen(), submittable(), Province.DRAWING, result).then().statusCode(201);

        assertThat(avoided(staff("supervisor", "H90"))).isEqualTo(before + 1);
        assertThat(avoided(staff("supervisor", Province.OTHER_COMMUNE))).isEqualTo(elsewhere);
        staff("leader", Province.COMMUNE)
                .get(Desks.PATH + "/reuse-figures?from=2026-11-20&to=2026-11-19")
                .then()
                .statusCode(400);
    }

    /** A file at the counter of the commune, which its staff see from the beginning. */
    private static UUID submittable() {
        var id = Desks.submitted();
        Desks.receptionist()
                .contentType("application/json")
                .body(Map.of("content", "Bản vẽ", "reason", "Thiếu bản vẽ", "legalBasis", "Điều 95 Luật Xây dựng"))
                .post(Desks.PATH + "/" + id + "/supplements")
                .then()
                .statusCode(201);
        return id;
    }

    private static int avoided(RequestSpecification who) {
        return who.get(Desks.PATH + "/reuse-figures?from=2026-11-20&to=2026-11-21")
                .then()
                .statusCode(200)
                .extract()
                .path("avoidedUploads");
    }

    private static Response offered(RequestSpecification who, UUID id) {
        return who.get(Desks.PATH + "/" + id + "/documents/reuse?limit=100");
    }

    private static Response reuse(RequestSpecification who, UUID id, String component, String result) {
        return who.contentType("application/json")
                .body(Map.of("component", component, "resultId", result))
                .post(Desks.PATH + "/" + id + "/documents/reuse");
    }

    private static String resultOf(UUID id) {
        return Desks.get(citizen(), id, "/results").path("items[0].id");
    }
}
