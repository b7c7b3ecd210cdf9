package vn.tthc.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** A number typed in wrongly is put right by two people, and everything that is found by it goes to whose it is. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdentityCorrectionTest {

    private static final String WRONG = "099000000022";
    private static final String RIGHT = "099000000077";

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    PersonKeys personKeys;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void what_two_people_agree_on_is_the_right_persons_from_then_on_and_nobody_elses() {
        var id = received();
        foundByPerson(id);

        decide(leader("a"), id, proposed(id), true)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("a"));

        rightPerson().get(PATH + "/" + id).then().body("applicant.identityNumber", equalTo(RIGHT));
        rightPerson().get(PATH).then().body("items.id", hasItem(id.toString()));
        citizen2().get(PATH + "/" + id).then().statusCode(404);
        citizen2().get(PATH).then().body("items.id", not(hasItem(id.toString())));
        found(RIGHT).then().body("items.id", hasItem(id.toString()));
        found(WRONG).then().body("items.id", not(hasItem(id.toString())));
        for (var table : List.of("result", "submission")) {
            assertThat(keysIn(table, id)).as(table).containsExactly(personKeys.of(RIGHT));
        }
        rightPerson().get(PATH + "/" + id + "/timeline").then().body("items.kind", hasItem("IDENTITY_CORRECTED"));
        rightPerson().get(PATH + "/" + id + "/notices").then().body("items.kind", hasItem("IDENTITY_CORRECTED"));
    }

    @Test
    void other_services_are_told_by_the_person_key() {
        var id = received();
        try (var out = EventProbe.of(ApplicationEvent.TOPIC)) {
            decide(leader("a"), id, proposed(id), true).then().statusCode(200);

            var told = out.await(
                    ApplicationEvent.ApplicantCorrected.class,
                    e -> e.applicationId().equals(id));

            assertThat(told.personKey()).isEqualTo(personKeys.of(RIGHT));
        }
    }

    @Test
    void what_was_printed_before_says_the_number_that_it_said() throws IOException {
        var id = received();

        decide(leader("a"), id, proposed(id), true).then().statusCode(200);

        assertThat(form01(id)).contains(WRONG).doesNotContain(RIGHT);
    }

    @Test
    void who_proposed_it_does_not_decide_it_and_it_is_decided_once() {
        var id = received();
        var correction = propose(leader("a"), id, RIGHT).then().statusCode(200).extract();

        decide(leader("a"), id, correction.path("id"), true)
                .then()
                .statusCode(403)
                .body("type", endsWith("/identity-correction-four-eyes"));
        decide(leader("b"), id, correction.path("id"), false).then().statusCode(200);
        decide(leader("b"), id, correction.path("id"), true)
                .then()
                .statusCode(409)
                .body("type", endsWith("/identity-correction-decided"));
        citizen2().get(PATH + "/" + id).then().body("applicant.identityNumber", equalTo(WRONG));
    }

    @Test
    void one_proposal_waits_at_a_time_and_another_may_follow() {
        var id = received();
        var first = proposed(id);

        propose(receptionist(), id, "099000000078")
                .then()
                .statusCode(409)
                .body("type", endsWith("/identity-correction-open"));
        decide(leader("a"), id, first, false).then().statusCode(200);

        proposed(id);
    }

    @Test
    void numbers_are_masked_in_lists_encrypted_in_rows_and_absent_from_the_audit_log() {
        var id = received();
        var correction = proposed(id);

        leader("a")
                .get(PATH + "/identity-corrections?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(correction))
                .body("items.find { it.id == '" + correction + "' }.identityNumber", equalTo("099*******77"));
        receptionist()
                .get(PATH + "/" + id + "/identity-corrections")
                .then()
                .body("items.identityNumber", contains("099*******77"))
                .body("items.previousNumber", contains("099*******22"));
        leader("a")
                .get(PATH + "/" + id + "/identity-corrections/" + correction)
                .then()
                .body("identityNumber", equalTo(RIGHT))
                .body("previousNumber", equalTo(WRONG));
        decide(leader("a"), id, correction, true);
        var rows = database.query(row -> row.getString(1), """
                select row_to_json(a)::text from audit_entry a where object_id = ? union all
                select row_to_json(c)::text from identity_correction c where id = ? union all
                select row_to_json(d)::text from dossier d where id = ?""", id.toString(), UUID.fromString(correction), id);
        assertThat(rows).noneMatch(row -> row.contains(RIGHT) || row.contains(WRONG));
        assertThat(rows).anyMatch(row -> row.contains("\"propose-identity-correction\""));
        assertThat(rows).anyMatch(row -> row.contains("\"correct-identity\""));
    }

    @Test
    void it_is_the_business_of_the_receiving_and_the_deciding_agency_and_of_a_leader_of_either() {
        var id = received();
        var correction = proposed(id);

        propose(staff("officer", OTHER_COMMUNE), id, RIGHT).then().statusCode(404);
        propose(citizen2(), id, RIGHT).then().statusCode(403);
        staff("supervisor", "H90")
                .get(PATH + "/" + id + "/identity-corrections")
                .then()
                .statusCode(403);
        decide(staff("leader", OTHER_COMMUNE), id, correction, true).then().statusCode(404);
        decide(staff("officer", COMMUNE), id, correction, true).then().statusCode(403);
        decide(leader("a"), id, correction, false).then().statusCode(200);
        var another = proposed(id);
        staff("leader", DEPARTMENT)
                .get(PATH + "/identity-corrections?limit=100")
                .then()
                .body("items.id", hasItem(another));
        decide(staff("leader", DEPARTMENT), id, another, false).then().statusCode(200);
        var ofTheDepartment = propose(staff("officer", DEPARTMENT), id, RIGHT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");
        decide(leader("a"), id, ofTheDepartment, true).then().statusCode(403);
    }

    @Test
    void a_draft_is_edited_instead_and_what_was_destroyed_has_no_number() {
        var draft = Desks.counterDrafted();
        propose(receptionist(), draft, RIGHT)
                .then()
                .statusCode(409)
                .body("type", endsWith("/identity-not-correctable"));
        var destroyed = received();
        database.update(
                "update dossier set person_key = 'destroyed:' || id, applicant_identity = '', destroyed_at = now() where id = ?",
                destroyed);

        propose(receptionist(), destroyed, RIGHT)
                .then()
                .statusCode(409)
                .body("type", endsWith("/identity-not-correctable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", WRONG, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void a_number_that_cannot_be_or_is_the_same_is_refused(String number) {
        propose(receptionist(), received(), number)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("identityNumber"));
    }

    @Test
    void evidence_is_a_paper_of_this_dossier_or_a_legal_basis() {
        var id = Desks.accepted();
        var request = new HashMap<String, Object>(Map.of("identityNumber", RIGHT, "reason", "Nhập nhầm"));

        receptionist()
                .body(request)
                .post(PATH + "/" + id + "/identity-corrections")
                .then()
                .statusCode(400);
        request.put("documentId", UUID.randomUUID());
        receptionist()
                .body(request)
                .post(PATH + "/" + id + "/identity-corrections")
                .then()
                .statusCode(422)
                .body("violations.field", contains("documentId"));
        String paper = Desks.get(receptionist(), id, "/documents").path("items[0].id");
        request.put("documentId", paper);
        receptionist()
                .body(request)
                .post(PATH + "/" + id + "/identity-corrections")
                .then()
                .statusCode(200)
                .body("documentId", equalTo(paper));
    }

    /** At the counter, where numbers are typed in. */
    private static UUID received() {
        return UUID.fromString(receptionist()
                .body(Map.of("application", Desks.counterDraft(), "receipt", Map.of()))
                .post(PATH + "/receive")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static RequestSpecification rightPerson() {
        return Desks.with(Tokens.as("citizen")
                .subject("chi")
                .name("Lê Thị Chi")
                .personalId(RIGHT)
                .build());
    }

    private static RequestSpecification leader(String who) {
        return Desks.with(Tokens.as("leader").subject(who).agency(COMMUNE).build());
    }

    private static String proposed(UUID id) {
        return propose(receptionist(), id, RIGHT)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Response propose(RequestSpecification who, UUID id, String number) {
        return who.body(Map.of(
                        "identityNumber",
                        number,
                        "reason",
                        "Nhập nhầm khi tiếp nhận",
                        "legalBasis",
                        "Điều 10 Luật Căn cước"))
                .post(PATH + "/" + id + "/identity-corrections");
    }

    private static Response decide(RequestSpecification who, UUID id, String correction, boolean approved) {
        return who.body(Map.of("approved", approved, "reason", "Đã đối chiếu căn cước"))
                .post(PATH + "/" + id + "/identity-corrections/" + correction + "/verdict");
    }

    private static Response found(String number) {
        return receptionist().body(Map.of("identityNumber", number)).post(PATH + "/search?limit=100");
    }

    private void foundByPerson(UUID id) {
        var key = personKeys.of(WRONG);
        database.update("""
                insert into result (id, version, dossier_id, person_key, number, agency_code, signed_by, issued_at,
                    valid_from, size, sha256, storage_key)
                values (gen_random_uuid(), 0, ?, ?, '1', 'H90.31', 'leader', '2026-01-05T02:00:00Z', '2026-01-05', 1, 'x',
                    'x')""", id, key);
        database.update("""
                insert into submission (dossier_id, person_key, procedure_code, content, submitted_at)
                values (?, ?, 'x', ?, now())""", id, key, "x".repeat(64));
    }

    private List<String> keysIn(String table, UUID id) {
        return database.query(row -> row.getString(1), "select person_key from " + table + " where dossier_id = ?", id);
    }

    private static String form01(UUID id) throws IOException {
        try (var pdf = Loader.loadPDF(receptionist()
                .get(PATH + "/" + id + "/forms/01")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
