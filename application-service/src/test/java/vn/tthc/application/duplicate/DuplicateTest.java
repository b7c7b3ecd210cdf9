package vn.tthc.application.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.receptionist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** The same content of the same person under the same procedure is pointed out, and goes through when it is meant. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DuplicateTest {

    @Inject
    Province province;

    @Inject
    Database database;

    private final String own = UUID.randomUUID().toString();

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void the_same_thing_again_is_refused_with_the_earlier_dossier_and_nothing_is_submitted() {
        var first = filed(own);
        submit(first).then().statusCode(200);
        var second = filed(own);

        submit(second)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate-submission"))
                .body("earlier.id", equalTo(first.toString()))
                .body("earlier.status", equalTo("SUBMITTED"));
        Desks.get(citizen(), second, "").then().body("status", equalTo("DRAFT"));
    }

    @Test
    void it_goes_through_when_it_is_meant_and_the_link_is_kept() {
        var first = filed(own);
        submit(first).then().statusCode(200);
        var second = filed(own);

        confirm(second).then().statusCode(200).body("status", equalTo("SUBMITTED"));

        assertThat(database.query(
                        row -> row.getObject(1, UUID.class),
                        "select duplicate_of from submission where dossier_id = ?",
                        second))
                .containsExactly(first);
    }

    @Test
    void another_paper_another_answer_or_another_time_is_another_submission() {
        var first = filed(own);
        submit(first).then().statusCode(200);

        submit(filed(own + "other")).then().statusCode(200);
        submit(filed(own, Map.of("floors", 3))).then().statusCode(200);
        database.update(
                "update submission set submitted_at = submitted_at - interval '31 days' where dossier_id = ?", first);
        submit(filed(own)).then().statusCode(200);
    }

    @Test
    void what_was_withdrawn_is_no_duplicate() {
        var first = filed(own);
        submit(first).then().statusCode(200);
        citizen()
                .body(Map.of("reason", "Nộp lại"))
                .post(PATH + "/" + first + "/withdraw")
                .then()
                .statusCode(200);

        submit(filed(own)).then().statusCode(200);
    }

    @Test
    void who_may_not_see_the_earlier_dossier_learns_only_that_there_is_one() {
        var elsewhere = at(Province.OTHER_COMMUNE);
        accept(Desks.staff("receptionist", Province.OTHER_COMMUNE), elsewhere)
                .then()
                .statusCode(200);
        var here = at(Province.COMMUNE);

        accept(receptionist(), here).then().statusCode(409).body("earlier", nullValue());
        receptionist()
                .body(Map.of("confirmDuplicate", true))
                .post(PATH + "/" + here + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void of_the_same_thing_twice_at_once_one_goes_through() throws Exception {
        var drafts = List.of(filed(own), filed(own), filed(own));
        try (var pool = Executors.newFixedThreadPool(3)) {
            var tries = drafts.stream()
                    .<Callable<Integer>>map(id -> () -> submit(id).statusCode())
                    .toList();
            assertThat(pool.invokeAll(tries).stream().map(f -> f.resultNow()).sorted())
                    .containsExactly(200, 409, 409);
        }
    }

    @Test
    void papers_on_a_counter_that_nobody_scanned_are_not_compared() {
        Desks.accept(Desks.counterDrafted()).then().statusCode(200);
        Desks.accept(Desks.counterDrafted()).then().statusCode(200);
    }

    private static UUID filed(String paper) {
        return filed(paper, Map.of("floors", 2));
    }

    private static UUID filed(String paper, Map<String, Object> answers) {
        var draft = new HashMap<String, Object>(Desks.draft());
        draft.put("formData", answers);
        var id = idOf(citizen().body(draft).post(PATH));
        Desks.upload(citizen(), id, Province.FORM, Desks.pdf(paper)).then().statusCode(201);
        Desks.upload(citizen(), id, Province.DRAWING, Desks.PDF).then().statusCode(201);
        return id;
    }

    private UUID at(String agency) {
        var draft = new HashMap<String, Object>(Desks.counterDraft());
        draft.put("receivingAgency", agency);
        draft.put("formData", Map.of("own", own));
        return idOf(Desks.staff("receptionist", agency).body(draft).post(PATH));
    }

    private static Response submit(UUID id) {
        return citizen().post(PATH + "/" + id + "/submit");
    }

    private static Response confirm(UUID id) {
        return citizen().body(Map.of("confirmDuplicate", true)).post(PATH + "/" + id + "/submit");
    }

    private static Response accept(RequestSpecification who, UUID id) {
        return who.post(PATH + "/" + id + "/accept");
    }

    private static UUID idOf(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
