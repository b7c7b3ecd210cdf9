package vn.tthc.application;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.PDF;
import static vn.tthc.application.Desks.accept;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReceiptJourneyTest {

    @Inject
    Province province;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_dossier_filed_online_is_received_under_a_code_with_a_promised_date() {
        var id = Desks.submitted();

        accept(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("statusCode", equalTo(2))
                .body("code", matchesPattern("H90\\.31-\\d{6}-\\d{4}"))
                .body("dueAt", notNullValue())
                .body("pins.procedureVersionId", equalTo("pv-1"))
                .body("pins.calendarVersionId", equalTo("cal-1"))
                .body("lateness", equalTo("ON_TIME"));
        get(citizen(), id, "/clock")
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("ledger.kind", equalTo(java.util.List.of("START")))
                .body("days.findAll { it.counted }.number", equalTo(java.util.List.of(1, 2, 3)));
        get(citizen(), id, "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("DRAFTED", "SUBMITTED", "ACCEPTED"));
    }

    @Test
    void a_submission_without_its_papers_is_told_of_every_missing_one() {
        var id = Desks.drafted();

        citizen()
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder("documents[" + Province.FORM + "]", "documents[" + Province.DRAWING + "]"))
                .body("violations.message", hasItem("Thiếu giấy tờ bắt buộc: Bản vẽ thiết kế xây dựng"));
        get(citizen(), id, "").then().body("status", equalTo("DRAFT"));
    }

    @Test
    void a_counter_file_starts_as_received() {
        var id = Desks.counterDrafted();

        accept(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("channel", equalTo("DIRECT"))
                .body("papers.component", hasItem(Province.DRAWING));
        receptionist()
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(409)
                .body("state", equalTo("RECEIVED"))
                .body("allowed", equalTo(java.util.List.of("PROCESSING")));
    }

    @Test
    void a_document_comes_back_as_it_went_in() {
        var id = Desks.drafted();
        String document = upload(citizen(), id, Province.FORM, PDF)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var content = get(citizen(), id, "/documents/" + document + "/content");

        content.then().statusCode(200).contentType("application/pdf");
        org.assertj.core.api.Assertions.assertThat(content.asByteArray()).isEqualTo(PDF);
    }
}
