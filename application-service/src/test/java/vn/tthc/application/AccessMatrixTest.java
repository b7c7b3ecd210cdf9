package vn.tthc.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Every read path × who may and who may not; a dossier outside the scope does not exist. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessMatrixTest {

    private static final List<String> READS = List.of(
            "",
            "/clock",
            "/timeline",
            "/supplements",
            "/extensions",
            "/guidance",
            "/payments",
            "/obligations",
            "/notices",
            "/post-orders",
            "/documents",
            "/results",
            "/forms/01");
    private static final List<String> OVERSIGHT_READS = List.of(
            "",
            "/clock",
            "/timeline",
            "/supplements",
            "/extensions",
            "/guidance",
            "/payments",
            "/obligations",
            "/notices",
            "/post-orders");

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void who_takes_part_may_read_all_of_it() {
        var id = Desks.accepted();

        var insiders = List.<Supplier<RequestSpecification>>of(
                Desks::citizen,
                Desks::receptionist,
                () -> staff("officer", COMMUNE),
                () -> staff("officer", DEPARTMENT),
                () -> staff("leader", DEPARTMENT));
        for (var insider : insiders) {
            READS.forEach(read -> assertStatus(insider, id, read, 200));
        }
    }

    @Test
    void for_everybody_else_it_does_not_exist() {
        var id = Desks.accepted();

        var outsiders = List.<Supplier<RequestSpecification>>of(
                Desks::citizen2,
                () -> staff("receptionist", OTHER_COMMUNE),
                () -> staff("officer", OTHER_COMMUNE),
                () -> staff("leader", "H90"),
                () -> Desks.with(Tokens.as("officer").subject("no-agency").build()),
                () -> Desks.with(Tokens.as("citizen").subject("no-number").build()));
        for (var outsider : outsiders) {
            READS.forEach(read -> assertStatus(outsider, id, read, 404));
            List.of("02", "03", "04", "05").forEach(form -> assertStatus(outsider, id, "/forms/" + form, 404));
            outsider.get().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        }
    }

    @Test
    void a_supervisor_reads_their_subtree_masked_and_changes_nothing() {
        var id = Desks.accepted();

        Supplier<RequestSpecification> above = () -> staff("supervisor", "H90");
        OVERSIGHT_READS.forEach(read -> assertStatus(above, id, read, 200));
        Desks.get(above.get(), id, "").then().body("applicant.identityNumber", equalTo("099*******11"));
        assertStatus(() -> staff("supervisor", OTHER_COMMUNE), id, "", 404);
        for (var verb : List.of("accept", "submit", "reject", "withdraw", "return")) {
            assertThat(above.get()
                            .contentType("application/json")
                            .body("{\"reason\":\"x\"}")
                            .post(PATH + "/" + id + "/" + verb)
                            .statusCode())
                    .as(verb)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoever_oversees_the_province_sees_all_that_was_filed_and_nothing_of_an_agency_outside() {
        var id = Desks.accepted();
        Supplier<RequestSpecification> above = () -> staff("supervisor", "H90");
        above.get().get(PATH).then().statusCode(200).body("items.id", hasItem(id.toString()));
        database.update(
                "insert into agency_replica select (jsonb_populate_record(a, '{\"code\": \"G99\", \"path\": \"G99/\"}')).*"
                        + " from agency_replica a where code = 'H90'");
        try {
            assertStatus(above, id, "", 200);
            database.update(
                    "update dossier_agency set agency_code = 'G99' where dossier_id = ? and agency_code = ?",
                    id,
                    COMMUNE);
            database.update("delete from dossier_agency where dossier_id = ? and agency_code <> 'G99'", id);

            assertStatus(above, id, "", 404);
            above.get().get(PATH).then().body("items.id", not(hasItem(id.toString())));
        } finally {
            database.update("delete from agency_replica where code = 'G99'");
        }
    }

    @Test
    void roles_without_a_part_in_dossiers_are_refused_and_so_is_everybody_without_a_token() {
        var id = Desks.accepted();

        for (var role : List.of(Role.ADMIN, Role.AUDITOR, Role.PROCEDURE_CONTROLLER, Role.PARTNER_BANK)) {
            READS.forEach(read -> assertStatus(() -> staff(role, "H90"), id, read, 403));
        }
        READS.forEach(read -> assertStatus(() -> given(), id, read, 401));
        assertStatus(
                () -> Desks.with(Tokens.as("officer").agency(COMMUNE).expired().build()), id, "", 401);
    }

    @Test
    void a_citizens_draft_is_seen_by_nobody_else() {
        var id = Desks.drafted();

        assertStatus(Desks::citizen, id, "", 200);
        assertStatus(Desks::receptionist, id, "", 404);
        assertStatus(() -> staff("supervisor", "H90"), id, "", 404);
    }

    @Test
    void only_the_receiving_point_receives_rejects_and_returns() {
        var id = Desks.submitted();

        for (var verb : List.of("accept", "reject")) {
            assertThat(post(staff("receptionist", DEPARTMENT), id, verb))
                    .as(verb)
                    .isEqualTo(403);
            assertThat(post(staff("receptionist", OTHER_COMMUNE), id, verb))
                    .as(verb)
                    .isEqualTo(404);
            assertThat(post(staff("officer", COMMUNE), id, verb)).as(verb).isEqualTo(403);
            assertThat(post(citizen(), id, verb)).as(verb).isEqualTo(403);
        }
        assertThat(post(citizen2(), id, "withdraw")).isEqualTo(404);
    }

    @Test
    void only_the_receiving_point_opens_and_receives_a_file_in_one_step() {
        assertThat(receiving(Desks.receptionist())).isEqualTo(201);
        for (var other : List.of(
                staff("receptionist", DEPARTMENT), staff("receptionist", OTHER_COMMUNE), staff("officer", COMMUNE))) {
            assertThat(receiving(other)).isEqualTo(403);
        }
        assertThat(receiving(citizen())).isEqualTo(403);
        assertThat(receiving(given().contentType("application/json"))).isEqualTo(401);
    }

    private static int receiving(RequestSpecification who) {
        return who.body(Map.of("application", Desks.counterDraft()))
                .post(PATH + "/receive")
                .statusCode();
    }

    @Test
    void the_applicant_of_a_counter_file_finds_it_by_who_they_are() {
        var id = Desks.counterDrafted();

        assertStatus(Desks::citizen2, id, "", 200);
        assertStatus(Desks::citizen, id, "", 404);
    }

    @Test
    void lists_mask_the_identity_number_even_for_their_owner() {
        Desks.submitted();

        citizen().get(PATH).then().body("items[0].identityNumber", equalTo("099*******11"));
    }

    @Test
    void anybody_may_track_a_code_and_learns_nothing_but_completion() {
        var id = Desks.accepted();
        String code = Desks.get(citizen(), id, "").path("code");

        given().get("/public/v1/tracking/" + code)
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("code", equalTo(code))
                .body("completion.size()", equalTo(2))
                .body("completion.percent", equalTo(20));
        given().get("/public/v1/tracking/H90.31-990101-0001").then().statusCode(404);
    }

    private static int post(RequestSpecification who, UUID id, String verb) {
        return who.contentType("application/json")
                .body("{\"reason\":\"Lý do\"}")
                .post(PATH + "/" + id + "/" + verb)
                .statusCode();
    }

    private static void assertStatus(Supplier<RequestSpecification> who, UUID id, String read, int expected) {
        assertThat(Desks.get(who.get(), id, read).statusCode()).as(read).isEqualTo(expected);
    }
}
