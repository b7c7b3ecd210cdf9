package vn.tthc.application;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.testing.Infrastructure;

/** What a dossier answers is checked against the form that the catalogue published for its case. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ElectronicFormTest {

    private static final String PROCEDURE = "1.013777";
    private static final String CASE = "1.013777.01";
    private static final Instant AT = Instant.parse("2026-01-05T02:00:00Z");

    @Inject
    Province province;

    @Inject
    Replicas replicas;

    @BeforeEach
    void settle() {
        province.settle();
        replicas.apply(new ProcedureEvent.VersionPublished(
                "pv-form",
                PROCEDURE,
                1,
                "Thủ tục có biểu mẫu",
                "G17-XD11",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(Province.caseOf(CASE, Province.limits(3))),
                List.of(),
                true,
                List.of("ĐT1"),
                "1201/QĐ-UBND",
                AT));
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-0000000000e1"), PROCEDURE, null, null, 1, AT));
        replicas.apply(form(2, """
                {"type": "object", "required": ["floors", "owner"], "properties": {
                  "floors": {"type": "integer", "maximum": 20},
                  "owner": {"type": "object", "required": ["name"]}}}"""));
    }

    @Test
    void everything_wrong_or_missing_is_named_at_once_and_nothing_is_submitted() {
        var id = drafted(Map.of("floors", 99, "owner", Map.of()));

        submit(id)
                .statusCode(422)
                .body("type", containsString("form-data-invalid"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "formData.floors",
                                "formData.owner.name",
                                "documents[" + Province.FORM + "]",
                                "documents[" + Province.DRAWING + "]"));
        citizen().get(PATH + "/" + id).then().body("status", org.hamcrest.Matchers.is("DRAFT"));
    }

    @Test
    void answers_that_satisfy_the_form_are_submitted() {
        var id = drafted(Map.of("floors", 3, "owner", Map.of("name", "Nguyễn Văn An")));
        upload(citizen(), id, Province.FORM, Desks.PDF).then().statusCode(201);
        upload(citizen(), id, Province.DRAWING, Desks.PDF).then().statusCode(201);

        submit(id).statusCode(200);
    }

    @Test
    void a_form_that_comes_late_does_not_replace_a_newer_one() {
        replicas.apply(form(1, "{\"type\": \"object\", \"required\": [\"somethingElse\"]}"));
        var id = drafted(Map.of("floors", 3, "owner", Map.of("name", "Nguyễn Văn An")));
        upload(citizen(), id, Province.FORM, Desks.pdf("another")).then().statusCode(201);
        upload(citizen(), id, Province.DRAWING, Desks.PDF).then().statusCode(201);

        submit(id).statusCode(200);
    }

    @Test
    void at_the_counter_a_field_may_be_left_to_the_paper_but_what_is_filled_in_must_be_right() {
        var wrong = counterDrafted(Map.of("floors", 99, "owner", Map.of()));
        Desks.accept(wrong)
                .then()
                .statusCode(422)
                .body("type", containsString("form-data-invalid"))
                .body("violations.field", containsInAnyOrder("formData.floors"));
        receptionist().get(PATH + "/" + wrong).then().body("status", org.hamcrest.Matchers.is("DRAFT"));

        Desks.accept(counterDrafted(Map.of("floors", 3))).then().statusCode(200);
        Desks.accept(counterDrafted(Map.of())).then().statusCode(200);
    }

    private static UUID counterDrafted(Map<String, Object> answers) {
        var draft = new HashMap<>(Desks.counterDraft());
        draft.put("procedureCode", PROCEDURE);
        draft.put("caseCode", CASE);
        draft.put("formData", answers);
        String id = receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static ProcedureEvent.FormPublished form(int number, String schema) {
        return new ProcedureEvent.FormPublished("pv-form", PROCEDURE, CASE, number, schema, AT);
    }

    private static UUID drafted(Map<String, Object> answers) {
        var draft = new HashMap<>(Desks.draft());
        draft.put("procedureCode", PROCEDURE);
        draft.put("caseCode", CASE);
        draft.put("formData", answers);
        String id = citizen()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static ValidatableResponse submit(UUID id) {
        return citizen().post(PATH + "/" + id + "/submit").then();
    }
}
