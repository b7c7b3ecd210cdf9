package vn.tthc.application.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.LAND_OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

/** Who applies and acts, where, for which case, and who decides: as it comes in at the desk and online. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class IntakeTest {

    @Inject
    Province province;

    @Inject
    TwoCases twoCases;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void forget() {
        twoCases.forget();
    }

    @Test
    void a_foreigner_is_received_by_passport_and_found_by_nobody_else() {
        twoCases.settle(List.of(DEPARTMENT), List.of("ĐT3", "ĐT4"));
        var applicant = Map.of("name", "Jane Doe", "identityDocument", "PASSPORT", "identityNumber", "eh123456");

        var answer = own(Map.of("applicant", applicant));

        answer.then()
                .statusCode(201)
                .body("applicant.identityNumber", equalTo("EH123456"))
                .body("applicant.subjectType", equalTo("RESIDENT_FOREIGNER"))
                .body("applicant.identityDocument", equalTo("PASSPORT"));
        Desks.get(citizen(), UUID.fromString(answer.path("id")), "").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ĐT4, PERSONAL_ID, 099000000022, applicant.identityDocument
            ĐT1, PERSONAL_ID, 09900000002,  applicant.identityNumber
            ĐT2, TAX_CODE,    0100109107,   applicant.identityNumber
            """)
    void a_document_that_does_not_fit_the_applicant_is_refused(
            String subject, String document, String number, String field) {
        counter(Map.of(
                        "applicant",
                        Map.of(
                                "name", "Trần Thị Bình",
                                "subjectType", subject,
                                "identityDocument", document,
                                "identityNumber", number)))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void a_procedure_for_organisations_is_not_for_a_citizen_and_a_kind_that_is_none_is_a_bad_request() {
        twoCases.settle(List.of(DEPARTMENT), List.of("ĐT2", "ĐT9"));
        var citizen = Map.of("name", "Trần Thị Bình", "identityNumber", "099000000022");

        own(Map.of("applicant", citizen))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("applicant.subjectType"));
        own(Map.of("applicant", Map.of("name", "x", "identityNumber", "099000000022", "subjectType", "ĐT5")))
                .then()
                .statusCode(400);
    }

    @Test
    void an_organisation_acts_through_somebody_with_a_mandate() {
        twoCases.settle(List.of(DEPARTMENT), List.of("ĐT2"));
        var company = Map.of("name", "Công ty TNHH Minh Sơn", "identityNumber", "0100109106");
        var by = Map.of("name", "Lê Văn Cường", "identityNumber", "099000000033", "mandate", "LEGAL_REPRESENTATIVE");

        own(Map.of("applicant", company)).then().statusCode(422).body("violations.field", contains("representative"));
        own(Map.of("applicant", company, "representative", by))
                .then()
                .statusCode(201)
                .body("applicant.subjectType", equalTo("ENTERPRISE"))
                .body("representative.mandate", equalTo("LEGAL_REPRESENTATIVE"));
    }

    @Test
    void whoever_files_for_another_online_names_the_mandate_and_is_named_by_their_own_number() {
        var other = Map.of("name", "Trần Thị Bình", "identityNumber", "099000000022");
        var mandate = Map.of(
                "name",
                "Nguyễn Văn An",
                "mandate",
                "AUTHORISATION",
                "mandateNumber",
                "12/UQ",
                "mandateIssued",
                "2026-01-05");
        var stranger = new HashMap<>(mandate);
        stranger.put("identityNumber", "099000000033");

        online(Map.of("applicant", other)).then().statusCode(422).body("violations.field", contains("representative"));
        online(Map.of("applicant", other, "representative", stranger))
                .then()
                .statusCode(422)
                .body("violations.field", contains("representative.identityNumber"));
        var id = online(Map.of("applicant", other, "representative", mandate))
                .then()
                .statusCode(201)
                .body("representative.identityNumber", equalTo("099000000011"))
                .extract()
                .<String>path("id");
        Desks.get(Desks.citizen2(), UUID.fromString(id), "").then().statusCode(200);
        online(Map.of("representative", mandate)).then().statusCode(422);
    }

    @Test
    void receiving_competent_and_supporting_place_are_three_things() {
        counter(Map.of("supportingAgency", Province.OTHER_COMMUNE))
                .then()
                .statusCode(201)
                .body("receivingAgency", equalTo(COMMUNE))
                .body("competentAgency", equalTo(DEPARTMENT))
                .body("supportingAgency", equalTo(Province.OTHER_COMMUNE));
        counter(Map.of("supportingAgency", "H90.77"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("supportingAgency"));
    }

    @Test
    void the_competent_agency_is_the_only_one_that_settles_it_or_the_one_of_the_place() {
        twoCases.settle(List.of(LAND_OFFICE), List.of());
        unnamed().then().statusCode(201).body("competentAgency", equalTo(LAND_OFFICE));

        twoCases.settle(List.of(LAND_OFFICE, COMMUNE, "H90"), List.of());
        unnamed().then().statusCode(201).body("competentAgency", equalTo(COMMUNE));
    }

    @Test
    void without_a_competent_agency_a_dossier_waits_in_a_queue_until_somebody_assigns_one() {
        twoCases.settle(List.of(LAND_OFFICE, DEPARTMENT), List.of());
        String id = unnamed()
                .then()
                .statusCode(201)
                .body("competentAgency", nullValue())
                .extract()
                .path("id");

        Desks.accept(UUID.fromString(id)).then().statusCode(409).body("type", equalTo("/problems/no-competent-agency"));
        queue(receptionist()).then().body("items.id", hasItem(id));
        queue(staff("leader", COMMUNE)).then().body("items.id", hasItem(id));
        queue(staff("receptionist", Province.OTHER_COMMUNE))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        assign(staff("receptionist", DEPARTMENT), id, DEPARTMENT).then().statusCode(404);
        assign(receptionist(), id, "H90.77").then().statusCode(422).body("violations.field", contains("agency"));

        assign(receptionist(), id, DEPARTMENT).then().statusCode(200).body("competentAgency", equalTo(DEPARTMENT));

        queue(receptionist()).then().body("items.id", not(hasItem(id)));
        Desks.get(staff("officer", DEPARTMENT), UUID.fromString(id), "").then().statusCode(200);
        assign(receptionist(), id, LAND_OFFICE).then().statusCode(409);
        Desks.accept(UUID.fromString(id)).then().statusCode(409).body("type", equalTo("/problems/no-approved-process"));
    }

    private static Response counter(Map<String, Object> changes) {
        var draft = new HashMap<String, Object>(Desks.counterDraft());
        draft.putAll(changes);
        return receptionist().body(draft).post(PATH);
    }

    /** Under the procedure that the test settled. */
    private static Response own(Map<String, Object> changes) {
        return counter(TwoCases.named(changes));
    }

    private static Response online(Map<String, Object> changes) {
        var draft = new HashMap<String, Object>(Desks.draft());
        draft.putAll(changes);
        return citizen().body(draft).post(PATH);
    }

    private static Response unnamed() {
        var draft = TwoCases.named(Desks.counterDraft());
        draft.remove("competentAgency");
        return receptionist().body(draft).post(PATH);
    }

    private static Response queue(RequestSpecification who) {
        return who.get(PATH + "/unrouted?limit=100");
    }

    private static Response assign(RequestSpecification who, String id, String agency) {
        return who.body(Map.of("agency", agency, "reason", "Theo phân cấp")).post(PATH + "/" + id + "/competence");
    }
}
