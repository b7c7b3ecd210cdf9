package vn.tthc.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Each reading of personal data has a purpose, and the person learns of it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PurposeTest {

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void whoever_oversees_says_what_for_and_is_told_what_may_be_said() {
        var id = Desks.accepted();

        for (var path : new String[] {"/" + id, "/" + id + "/timeline", "/" + id + "/payments", ""}) {
            supervisor(null)
                    .get(PATH + path)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/purpose-required"))
                    .body("allowed", hasItems("SUPERVISION", "INSPECTION", "COMPLAINT"));
        }
        supervisor("CURIOSITY").get(PATH + "/" + id).then().statusCode(400);
        supervisor("HANDLING").get(PATH + "/" + id).then().statusCode(400);
        supervisor("INSPECTION").get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void who_handles_a_dossier_need_not_say_and_no_citizen_reads_for_an_office() {
        var id = Desks.accepted();

        staff("officer", DEPARTMENT).get(PATH + "/" + id).then().statusCode(200);
        staff("leader", DEPARTMENT)
                .header("X-Purpose", "COMPLAINT")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
        citizen().header("X-Purpose", "INSPECTION").get(PATH + "/" + id).then().statusCode(400);
        assertThat(database.query(
                        row -> row.getString(1),
                        "select purpose from audit_entry where action = 'read' and object_id = ? order by id",
                        id.toString()))
                .containsExactly("HANDLING", "COMPLAINT");
    }

    @Test
    void a_list_is_not_taken_away_without_a_purpose() {
        receptionist()
                .accept("*/*")
                .body(Map.of())
                .post(PATH + "/export?format=csv")
                .then()
                .statusCode(400);
        receptionist()
                .accept("*/*")
                .header("X-Purpose", "STATISTICS")
                .body(Map.of("code", "none"))
                .post(PATH + "/export?format=csv")
                .then()
                .statusCode(200);
        assertThat(database.count("""
                        select count(*) from audit_entry where object_id = 'export' and purpose = 'STATISTICS'
                        and after::json ->> 'role' = 'receptionist' and after::json ->> 'agency' = 'H90.31'""")).isPositive();
    }

    @Test
    void the_person_sees_which_agency_read_as_what_and_for_what_and_not_who() {
        var id = Desks.accepted();
        staff("officer", DEPARTMENT).get(PATH + "/" + id + "/documents").then().statusCode(200);
        String document = citizen().get(PATH + "/" + id + "/documents").path("items[0].id");
        staff("officer", DEPARTMENT)
                .get(PATH + "/" + id + "/documents/" + document + "/content")
                .then()
                .statusCode(200);
        supervisor("INSPECTION").get(PATH + "/" + id).then().statusCode(200);

        var reads = citizen().get(PATH + "/" + id + "/reads");

        reads.then()
                .statusCode(200)
                .body("items.purpose", contains("INSPECTION", "HANDLING", "OWN", "HANDLING"))
                .body("items[0].agencyName", equalTo("Ủy ban nhân dân tỉnh Minh Sơn"))
                .body("items[0].role", equalTo("supervisor"))
                .body("items[1].part", equalTo("content"))
                .body("items[1].agency", equalTo(DEPARTMENT));
        assertThat(reads.asString()).doesNotContain("officer@").doesNotContain("supervisor@");
        String next = citizen().get(PATH + "/" + id + "/reads?limit=3").path("next");
        citizen().get(PATH + "/" + id + "/reads?cursor=" + next).then().body("items", hasSize(1));
        citizen2().get(PATH + "/" + id + "/reads").then().statusCode(404);
    }

    @Test
    void everybody_can_look_up_what_they_may_state() {
        citizen().get(PATH + "/purposes").then().body("items.code", contains("OWN"));
        receptionist()
                .get(PATH + "/purposes")
                .then()
                .body("items.find { it.usual }.code", equalTo("HANDLING"))
                .body("items.code", not(hasItem("INSPECTION")));
        supervisor(null).get(PATH + "/purposes").then().statusCode(200).body("items.usual", everyItem(equalTo(false)));
    }

    private static RequestSpecification supervisor(@Nullable String purpose) {
        var who = Desks.with(
                Tokens.as("supervisor").subject("supervisor@H90").agency("H90").build());
        return purpose == null ? who : who.header("X-Purpose", purpose);
    }
}
