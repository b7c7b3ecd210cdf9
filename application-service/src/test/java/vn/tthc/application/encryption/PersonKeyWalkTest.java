package vn.tthc.application.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.testing.Infrastructure;

/** Tests run under a second secret; a person's rows of before it are found as they lie, and brought up to date. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PersonKeyWalkTest {

    private static final String AN = "099000000011";

    @Inject
    Province province;

    @Inject
    PersonKeys personKeys;

    @Inject
    PersonKeyWalk walk;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void nobodyChose() {
        database.update("delete from notice_preference where person_key = any(?)", (Object)
                personKeys.all(AN).toArray(String[]::new));
    }

    @Test
    void rows_under_an_earlier_key_are_their_persons_before_the_walk_and_after_it_and_nobody_elses() {
        var id = Desks.submitted();
        var result = earlierResult();
        choosesNoMail();
        turnedAway();
        asBefore();

        assertEverythingIsFound(id, result);
        citizen2().get(PATH + "/" + id).then().statusCode(404);

        begunAnew();
        walk.walk();

        assertEverythingIsFound(id, result);
        citizen2().get(PATH + "/" + id).then().statusCode(404);
        for (var table : List.of("dossier", "result", "submission", "notice_preference", "turned_away")) {
            assertThat(database.count(
                            "select count(*) from " + table + " where person_key = ?",
                            personKeys.all(AN).get(1)))
                    .as(table)
                    .isZero();
        }
        assertThat(database.count("select count(*) from person_key_walk where finished_at is not null"))
                .isEqualTo(5);
    }

    @Test
    void what_was_destroyed_stays_nobodys_and_a_choice_under_an_earlier_key_is_changed_and_not_doubled() {
        var id = Desks.drafted();
        database.update("update dossier set person_key = 'destroyed:' || id where id = ?", id);
        choosesNoMail();
        asBefore();

        choosesNoMail();
        begunAnew();
        walk.walk();

        assertThat(database.query(row -> row.getString(1), "select person_key from dossier where id = ?", id))
                .containsExactly("destroyed:" + id);
        assertThat(database.count("select count(*) from notice_preference where person_key = any(?)", (Object)
                        personKeys.all(AN).toArray(String[]::new)))
                .isEqualTo(1);
    }

    private void assertEverythingIsFound(UUID id, UUID result) {
        Desks.get(citizen(), id, "").then().statusCode(200);
        citizen().get("/api/v1/results").then().body("items.id", hasItem(result.toString()));
        receptionist()
                .body(Map.of("identityNumber", AN))
                .post(PATH + "/search?limit=100")
                .then()
                .body("items.id", hasItem(id.toString()));
        citizen().get(PATH + "/notices/preferences").then().body("email", equalTo(false));
        Desks.get(citizen(), Desks.drafted(), "/documents/reuse").then().statusCode(200);
        citizen2().get("/api/v1/results").then().body("items.findAll { it.id == '" + result + "' }", hasSize(0));
    }

    private UUID earlierResult() {
        var file = UUID.randomUUID();
        database.update("""
                insert into result_import (id, agency_code, format, size, sha256, uploaded_by, uploaded_at, state,
                    finished_at)
                values (?, 'H90.31', 'CSV', 1, ?, 'leader', now(), 'DONE', now())""", file, file.toString());
        return database.query(row -> row.getObject(1, UUID.class), """
                        insert into result (id, version, person_key, number, agency_code, issued_at, valid_from, title,
                            import_id, import_digest)
                        values (uuidv7(), 0, ?, ?, 'H90.31', now(), current_date, 'Giấy khai sinh', ?, 'x') returning id""", personKeys.of(AN), file.toString(), file)
                .getFirst();
    }

    private void turnedAway() {
        database.update("""
                insert into turned_away (person_key, procedure_code, receiving_agency, procedure_version_id, case_code, gaps,
                    given_by, given_at) values (?, 'x', 'x', 'x', 'x', '[]', 'x', now())""", personKeys.of(AN));
    }

    private static void choosesNoMail() {
        var path = PATH + "/notices/preferences";
        var tag = citizen().get(path).getHeader("ETag");
        citizen()
                .header("If-Match", tag)
                .body(Map.of("portal", true, "email", false, "sms", false, "message", false, "language", "vi"))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** As it was stored while there was one secret. */
    private void asBefore() {
        for (var table : List.of("dossier", "result", "submission", "notice_preference", "turned_away")) {
            database.update(
                    "update " + table + " set person_key = ? where person_key = ?",
                    personKeys.all(AN).get(1),
                    personKeys.of(AN));
        }
    }

    /** The walk of the running service may have ended before there was anything to do. */
    private void begunAnew() {
        database.update("delete from person_key_walk");
    }
}
