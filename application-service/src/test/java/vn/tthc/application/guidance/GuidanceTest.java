package vn.tthc.application.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Province.DRAWING;
import static vn.tthc.application.Province.FORM;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.testing.Infrastructure;

/** Guidance is given once and complete, kept, and whether it was followed can be told. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class GuidanceTest {

    @Inject
    Province province;

    @Inject
    Guidances guidances;

    @Inject
    Dossiers dossiers;

    @Inject
    Database database;

    @Inject
    PersonKeys personKeys;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void today() {
        MovableClock.reset();
    }

    @Test
    void what_is_missing_at_the_counter_is_told_all_at_once_and_kept() {
        var id = Desks.counterDrafted();

        give(id, List.of(FORM))
                .then()
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("procedureVersionId", equalTo("pv-1"))
                .body("gaps.field", contains("documents[" + DRAWING + "]"))
                .body("gaps.message", contains("Thiếu giấy tờ bắt buộc: Bản vẽ thiết kế xây dựng"));
        Desks.get(receptionist(), id, "/guidance")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].givenBy", equalTo("receptionist@H90.31"));
        Desks.get(citizen(), id, "/guidance").then().statusCode(404);
    }

    @Test
    void what_a_failed_submission_was_told_is_kept_as_guidance() {
        var id = Desks.drafted();
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(422);

        Desks.get(citizen(), id, "/guidance")
                .then()
                .body("items.size()", equalTo(1))
                .body(
                        "items[0].gaps.field",
                        containsInAnyOrder("documents[" + FORM + "]", "documents[" + DRAWING + "]"));
        Desks.get(citizen(), id, "").then().body("status", equalTo("DRAFT"));
    }

    @Test
    void what_was_named_before_and_is_still_missing_is_marked_and_counts_as_ignored() {
        var id = Desks.counterDrafted();
        give(id, List.of(FORM));
        assertThat(ignored(id)).isTrue();

        give(id, List.of()).then().body("gaps.findAll { it.repeated }.field", contains("documents[" + DRAWING + "]"));
        assertThat(ignored(id)).isTrue();

        give(id, List.of(DRAWING));
        assertThat(ignored(id)).isTrue();

        give(id, List.of(FORM, DRAWING)).then().body("complete", equalTo(true));
        assertThat(ignored(id)).isFalse();
    }

    @Test
    void who_was_never_guided_ignored_nothing() {
        assertThat(ignored(Desks.counterDrafted())).isFalse();
    }

    @Test
    void guidance_that_is_followed_by_uploading_is_not_ignored() {
        var id = Desks.drafted();
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(422);
        Desks.upload(citizen(), id, FORM, Desks.pdf("a" + id)).then().statusCode(201);
        assertThat(ignored(id)).isTrue();

        Desks.upload(citizen(), id, DRAWING, Desks.PDF).then().statusCode(201);
        assertThat(ignored(id)).isFalse();
    }

    @Test
    void a_counter_file_without_a_required_paper_is_not_received_and_the_guidance_is_kept() {
        var id = Desks.counterDrafted();
        var papers = Map.of("papers", List.of(Map.of("component", FORM, "originals", 1, "copies", 0)));

        receptionist()
                .body(papers)
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/missing-components"))
                .body("violations.field", contains("documents[" + DRAWING + "]"));

        Desks.get(receptionist(), id, "").then().body("status", equalTo("DRAFT"));
        Desks.get(receptionist(), id, "/guidance").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_whole_file_that_is_refused_leaves_its_guidance_and_nothing_else_until_it_comes_back() {
        var dossiersBefore = database.count("select count(*) from dossier");
        receive("099000000101", List.of(FORM)).then().statusCode(422);
        assertThat(database.count("select count(*) from dossier")).isEqualTo(dossiersBefore);
        assertThat(turnedAway("099000000101")).isEqualTo(1);

        var other = received("099000000102", List.of(FORM, DRAWING));
        var id = received("099000000101", List.of(FORM, DRAWING));

        Desks.get(receptionist(), id, "/guidance")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].gaps.field", contains("documents[" + DRAWING + "]"))
                .body("items[0].givenBy", equalTo("receptionist@H90.31"));
        Desks.get(receptionist(), other, "/guidance").then().body("items.size()", equalTo(0));
        assertThat(turnedAway("099000000101")).isZero();
        assertThat(ignored(id)).as("all of it lay on the counter then").isFalse();
        var next = received("099000000101", List.of(FORM, DRAWING));
        Desks.get(receptionist(), next, "/guidance").then().body("items.size()", equalTo(0));
    }

    @Test
    void who_was_turned_away_twice_for_the_same_paper_did_not_follow_the_guidance() {
        MovableClock.set("2026-11-20T08:10");
        receive("099000000103", List.of(FORM)).then().statusCode(422);
        MovableClock.set("2026-11-20T08:12");
        receive("099000000103", List.of(FORM)).then().statusCode(422);

        assertThat(ignored(received("099000000103", List.of(FORM, DRAWING)))).isTrue();
    }

    @Test
    void a_request_that_is_only_repeated_is_told_once() {
        receive("099000000106", List.of(FORM)).then().statusCode(422);
        receive("099000000106", List.of(FORM)).then().statusCode(422);
        assertThat(turnedAway("099000000106")).isEqualTo(1);
        receive("099000000106", List.of(DRAWING)).then().statusCode(422);
        assertThat(turnedAway("099000000106")).as("another answer").isEqualTo(2);

        var id = Desks.drafted();
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(422);
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(422);
        Desks.get(citizen(), id, "/guidance").then().body("items.size()", equalTo(1));
    }

    @Test
    void guidance_of_somebody_who_came_back_too_late_is_forgotten() {
        receive("099000000104", List.of(FORM)).then().statusCode(422);
        database.update("update turned_away set given_at = given_at - interval '91 days'");

        var id = received("099000000104", List.of(FORM, DRAWING));

        Desks.get(receptionist(), id, "/guidance").then().body("items.size()", equalTo(0));
        receive("099000000105", List.of(FORM)).then().statusCode(422);
        assertThat(turnedAway("099000000104")).isZero();
    }

    @Test
    void that_guidance_was_ignored_is_what_the_records_say_and_not_what_somebody_claims() {
        ask(Desks.submitted(), true).then().statusCode(201).body("guidanceIgnored", equalTo(false));

        var id = Desks.submitted();
        wrong(id, DRAWING).then().body("gaps.message", contains("Giấy tờ chưa đúng: Bản chụp mờ"));
        assertThat(ignored(id)).isFalse();
        wrong(id, DRAWING).then().body("gaps.repeated", contains(true));

        ask(id, true).then().statusCode(201).body("guidanceIgnored", equalTo(true));
    }

    @Test
    void only_the_receiving_point_gives_guidance_and_it_says_what_is_there() {
        var id = Desks.counterDrafted();

        Desks.staff("receptionist", Province.OTHER_COMMUNE)
                .body(Map.of("present", List.of()))
                .post(PATH + "/" + id + "/guidance")
                .then()
                .statusCode(404);
        Desks.staff("receptionist", Province.DEPARTMENT)
                .body(Map.of("present", List.of()))
                .post(PATH + "/" + id + "/guidance")
                .then()
                .statusCode(403);
        receptionist()
                .body(Map.of())
                .post(PATH + "/" + id + "/guidance")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("present"));
    }

    private static UUID received(String number, List<String> papers) {
        return UUID.fromString(
                receive(number, papers).then().statusCode(201).extract().path("id"));
    }

    private static Response receive(String number, List<String> papers) {
        var application = new HashMap<>(Desks.counterDraft());
        application.put("applicant", Map.of("name", "Lê Thị Chi", "identityNumber", number));
        var handedIn = papers.stream()
                .map(component -> Map.of("component", component, "originals", 1, "copies", 0))
                .toList();
        return receptionist()
                .body(Map.of("application", application, "receipt", Map.of("papers", handedIn)))
                .post(PATH + "/receive");
    }

    private long turnedAway(String number) {
        return database.query(
                        row -> row.getLong(1),
                        "select count(*) from turned_away where person_key = ?",
                        personKeys.of(number))
                .getFirst();
    }

    private static Response give(UUID id, List<String> present) {
        return receptionist().body(Map.of("present", present)).post(PATH + "/" + id + "/guidance");
    }

    private static Response wrong(UUID id, String component) {
        return receptionist()
                .body(Map.of(
                        "present",
                        List.of(),
                        "wrong",
                        List.of(Map.of("component", component, "reason", "Bản chụp mờ"))))
                .post(PATH + "/" + id + "/guidance");
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

    private boolean ignored(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> guidances.wasIgnored(dossiers.unscoped(id).orElseThrow()));
    }
}
