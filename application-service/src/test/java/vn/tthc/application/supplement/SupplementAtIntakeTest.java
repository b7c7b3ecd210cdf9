package vn.tthc.application.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.accept;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SupplementAtIntakeTest {

    @Inject
    Province province;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_round_before_receipt_has_no_clock_and_ends_in_processing() {
        var id = Desks.submitted();
        String supplement = ask(id, false)
                .then()
                .statusCode(201)
                .body("stage", equalTo("INTAKE"))
                .extract()
                .path("id");
        get(citizen(), id, "").then().body("statusCode", equalTo(5));
        get(citizen(), id, "/clock").then().body("state", equalTo("NOT_STARTED"));
        accept(id).then().statusCode(409);

        answer(id, supplement)
                .then()
                .statusCode(200)
                .body("previousDueAt", nullValue())
                .body("newDueAt", nullValue());

        accept(id).then().statusCode(200).body("status", equalTo("PROCESSING"));
        get(citizen(), id, "/clock").then().body("state", equalTo("RUNNING"));
        ask(id, false).then().statusCode(409).body("state", equalTo("PROCESSING"));
    }

    @Test
    void a_dossier_waits_for_one_supplement_at_a_time() {
        var id = Desks.submitted();
        ask(id, false).then().statusCode(201);

        ask(id, true).then().statusCode(409).body("state", equalTo("SUPPLEMENT_REQUESTED"));
    }

    @Test
    void a_refused_dossier_keeps_its_reason_and_nothing_more_can_happen_to_it() {
        var id = Desks.submitted();
        var reason = Map.of("reason", "Không thuộc thẩm quyền");
        receptionist()
                .body(reason)
                .post(PATH + "/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("statusCode", equalTo(3))
                .body("endingReason", equalTo("Không thuộc thẩm quyền"))
                .body("allowedNext.size()", equalTo(0));

        accept(id).then().statusCode(409);
        citizen().body(reason).post(PATH + "/" + id + "/withdraw").then().statusCode(409);
        get(receptionist(), id, "/forms/01").then().statusCode(409);
    }

    @Test
    void every_reading_of_a_dossier_leaves_a_row_of_who_and_why() {
        var id = Desks.submitted();
        var before = auditRows(id);

        get(citizen(), id, "").then().statusCode(200);
        get(receptionist(), id, "/documents").then().statusCode(200);
        get(Desks.citizen2(), id, "").then().statusCode(404);

        assertThat(auditRows(id)).isEqualTo(before + 2);
    }

    private static Response ask(UUID id, boolean guidanceIgnored) {
        return receptionist()
                .body(Map.of(
                        "content", "Nộp lại bản vẽ",
                        "reason", "Bản vẽ mờ",
                        "legalBasis", "Đ17 NĐ 61/2018/NĐ-CP",
                        "guidanceIgnored", guidanceIgnored))
                .post(PATH + "/" + id + "/supplements");
    }

    private static Response answer(UUID id, String supplement) {
        return citizen()
                .body(Map.of("note", "Đã nộp lại"))
                .post(PATH + "/" + id + "/supplements/" + supplement + "/answer");
    }

    private long auditRows(UUID id) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from audit_entry where object_id = :id")
                        .setParameter("id", id.toString())
                        .getSingleResult())
                .longValue();
    }
}
