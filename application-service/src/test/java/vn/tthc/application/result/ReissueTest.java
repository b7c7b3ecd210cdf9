package vn.tthc.application.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReissueTest {

    private static final Map<String, Object> REVOKE =
            Map.of("reason", "Cấp trên hồ sơ giả mạo", "legalBasis", "Điều 101 Luật Xây dựng");

    @Inject
    Province province;

    @Inject
    Approval approval;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_revoked_result_says_so_to_its_holder_to_the_public_and_on_record() {
        var id = approval.completed("15/GPXD");
        var result = resultOf(id);

        send(leader(), id, result, "revoke", "\"0\"", REVOKE)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("REVOKED"));

        Desks.get(citizen(), id, "/results")
                .then()
                .body("items[0].status", equalTo("REVOKED"))
                .body("items[0].revokeReason", equalTo("Cấp trên hồ sơ giả mạo"));
        Desks.get(citizen(), id, "/timeline").then().body("items.kind", hasItem("RESULT_REVOKED"));
        given().get("/public/v1/results/" + result)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("number", equalTo("15/GPXD"))
                .body("size()", equalTo(5));
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'revoke-result' and object_id = ?", result))
                .isEqualTo(1);
    }

    @Test
    void a_result_is_revoked_once_on_the_version_that_was_decided_on() {
        var id = approval.completed("16/GPXD");
        var result = resultOf(id);

        send(leader(), id, result, "revoke", null, REVOKE).then().statusCode(428);
        send(leader(), id, result, "revoke", "\"7\"", REVOKE).then().statusCode(412);
        send(leader(), id, result, "revoke", "\"0\"", REVOKE).then().statusCode(200);
        send(leader(), id, result, "revoke", "\"1\"", REVOKE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/result-revoked"));
        send(leader(), id, result, "reissue", "\"1\"", reissue(Map.of())).then().statusCode(409);
    }

    @Test
    void only_a_leader_of_the_agency_that_decided_revokes_and_issues_again() {
        var id = approval.completed("17/GPXD");
        var result = resultOf(id);

        for (var verb : new String[] {"revoke", "reissue"}) {
            var body = verb.equals("revoke") ? REVOKE : reissue(Map.of());
            send(staff("leader", COMMUNE), id, result, verb, "\"0\"", body)
                    .then()
                    .statusCode(403);
            send(staff("leader", "H90"), id, result, verb, "\"0\"", body).then().statusCode(404);
            send(staff("officer", DEPARTMENT), id, result, verb, "\"0\"", body)
                    .then()
                    .statusCode(403);
            send(citizen(), id, result, verb, "\"0\"", body).then().statusCode(403);
        }
        Desks.get(citizen(), id, "/results").then().body("items[0].status", equalTo("VALID"));
    }

    @Test
    void a_result_that_is_issued_again_takes_the_place_of_the_earlier_one() {
        var id = approval.completed("18/GPXD");
        var earlier = resultOf(id);

        String next = send(leader(), id, earlier, "reissue", "\"0\"", reissue(Map.of("number", "18/GPXD-CL")))
                .then()
                .statusCode(201)
                .body("status", equalTo("VALID"))
                .body("replaces", equalTo(earlier))
                .extract()
                .path("id");

        Desks.get(citizen(), id, "/results").then().body("items.status", hasItems("REVOKED", "VALID"));
        Desks.get(citizen(), id, "/results/" + next + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Desks.get(citizen(), id, "/timeline").then().body("items.kind", hasItems("RESULT_REVOKED", "RESULT_REISSUED"));
        citizen().get("/api/v1/results").then().body("items.id", hasItems(earlier, next));
    }

    @Test
    void a_result_does_not_end_before_it_begins_and_needs_number_reason_and_basis() {
        var id = approval.completed("19/GPXD");
        var result = resultOf(id);
        var backwards = reissue(Map.of("validFrom", "2027-01-02", "validTo", "2027-01-01"));

        send(leader(), id, result, "reissue", "\"0\"", backwards)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("validTo"));
        send(leader(), id, result, "reissue", "\"0\"", Map.of("number", " "))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("number", "reason", "legalBasis"));
        send(leader(), id, UUID.randomUUID().toString(), "revoke", "\"0\"", REVOKE)
                .then()
                .statusCode(404);
        given().get("/public/v1/results/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification leader() {
        return staff("leader", DEPARTMENT);
    }

    private static Map<String, Object> reissue(Map<String, Object> with) {
        var request = new HashMap<String, Object>(
                Map.of("number", "1-CL", "reason", "Mất bản chính", "legalBasis", "Điều 100 Luật Xây dựng"));
        request.putAll(with);
        return request;
    }

    private static Response send(
            RequestSpecification who,
            UUID id,
            String result,
            String verb,
            @Nullable String ifMatch,
            Map<String, Object> body) {
        var request = ifMatch == null ? who : who.header("If-Match", ifMatch);
        return request.contentType("application/json")
                .body(body)
                .post(Desks.PATH + "/" + id + "/results/" + result + "/" + verb);
    }

    private static String resultOf(UUID id) {
        return Desks.get(citizen(), id, "/results").path("items[0].id");
    }
}
