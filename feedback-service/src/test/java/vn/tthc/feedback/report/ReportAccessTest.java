package vn.tthc.feedback.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.BINH;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** Who reaches a report of citizen An about commune H90.31, and one about an officer there: every role at every door. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReportAccessTest {

    private static final String OFFICER = "p-concerned";
    private static final Map<String, ?> SENDER =
            Map.of("name", "Nguyễn Văn An", "address", "Tổ 3", "phone", "0900000011");

    @Inject
    FeedbackWorld world;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @ParameterizedTest(name = "{0} {1}: read {2}, sender {3}, handle {4}, in the list {5}")
    @CsvSource({
        "citizen,              AN,     200, 403, 403, true",
        "citizen,              BINH,   404, 403, 403, false",
        "feedback-officer,     H90,    200, 200, 200, true",
        "feedback-officer,     H90.31, 200, 200, 200, true",
        "feedback-officer,     H90.35, 404, 404, 404, false",
        "supervisor,           H90,    200, 403, 403, true",
        "supervisor,           H90.35, 404, 403, 403, false",
        "officer,              H90.31, 403, 403, 403, false",
        "receptionist,         H90.31, 403, 403, 403, false",
        "leader,               H90.31, 403, 403, 403, false",
        "procedure-controller, H90,    403, 403, 403, false",
        "auditor,              H90,    403, 403, 403, false",
        "admin,                H90,    403, 403, 403, false",
        "partner-post,         H90,    403, 403, 403, false",
        "nobody,               -,      401, 401, 401, false",
    })
    void a_role_reaches_a_report_exactly_so_far(
            String role, String whose, int read, int sender, int handle, boolean listed) {
        var path = "/api/v1/feedback/" + submitted(Map.of("agencyCode", "H90.31"));

        reaches(as(role, whose, "somebody"), path, new int[] {read, sender, handle}, listed);
    }

    @ParameterizedTest(
            name = "about an officer of H90.31, {0} {1} as {2}: read {3}, sender {4}, handle {5}, listed {6}")
    @CsvSource({
        "citizen,          AN,        -,           200, 403, 403, true",
        "feedback-officer, H90,       somebody,    200, 200, 200, true",
        "feedback-officer, H90,       p-concerned, 404, 404, 404, false",
        "supervisor,       H90,       somebody,    200, 403, 403, true",
        "supervisor,       H90,       p-concerned, 404, 403, 403, false",
        "feedback-officer, H90.31,    somebody,    404, 404, 404, false",
        "feedback-officer, H90.31.01, somebody,    404, 404, 404, false",
        "supervisor,       H90.31,    somebody,    404, 403, 403, false",
        "leader,           H90.31,    somebody,    403, 403, 403, false",
        "officer,          H90.31,    p-concerned, 403, 403, 403, false",
        "feedback-officer, H90.35,    somebody,    404, 404, 404, false",
    })
    void neither_the_officer_concerned_nor_his_unit_reaches_it(
            String role, String whose, String subject, int read, int sender, int handle, boolean listed) {
        var path = "/api/v1/feedback/" + submitted(Map.of("agencyCode", "H90.31", "officer", OFFICER));

        reaches(as(role, whose, subject), path, new int[] {read, sender, handle}, listed);
    }

    /** However it came to lie there, by a change of the tree or by hand. */
    @Test
    void his_unit_does_not_see_it_even_where_it_lies_with_the_unit() {
        var id = submitted(Map.of("agencyCode", "H90.31", "officerName", "Cán bộ quầy 3"));
        database.update("update report set agency_code = 'H90.31' where id = ?", UUID.fromString(id));

        assertThat(staff("feedback-officer", "H90.31", "somebody")
                        .get("/api/v1/feedback/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff("feedback-officer", "H90", "somebody")
                        .get("/api/v1/feedback/" + id)
                        .statusCode())
                .isEqualTo(200);
    }

    /** What is described is what there is, so an operation that comes later is asked too. */
    @Test
    void no_operation_on_a_report_is_open_to_his_unit_to_himself_or_to_a_stranger() {
        var id = submitted(Map.of("agencyCode", "H90.31", "officer", OFFICER));
        var open = new ArrayList<String>();
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        paths.forEach((path, operations) -> {
            if (path.startsWith("/api/v1/feedback/{id}")) {
                operations.keySet().forEach(method -> tryAll(method, path, id, open));
            }
        });

        assertThat(open).isEmpty();
    }

    private static void tryAll(String method, String path, String id, List<String> open) {
        var url = path.replace("{id}", id)
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        for (var caller : List.of(
                List.of("feedback-officer", "H90.31", "somebody"),
                List.of("feedback-officer", "H90.31.01", "somebody"),
                List.of("feedback-officer", "H90", OFFICER),
                List.of("supervisor", "H90.31", "somebody"),
                List.of("leader", "H90.31", "somebody"),
                List.of("citizen", "BINH", "-"))) {
            var status = as(caller.get(0), caller.get(1), caller.get(2))
                    .body(method.equals("get") ? "" : BODY)
                    .queryParam("purpose", "EVIDENCE")
                    .queryParam("name", "thu.pdf")
                    .request(method.toUpperCase(Locale.ROOT), url)
                    .statusCode();
            if (status != 404 && status != 403) {
                open.add("%s %s answers %d to %s".formatted(method, path, status, caller));
            }
        }
    }

    /** Something that each of the operations understands. */
    private static final String BODY = """
            {"kind":"ADMINISTRATIVE_BEHAVIOUR","toAgency":"H90","reason":"x","guidance":"x","ground":"OTHER","content":"x",
             "publicContent":"x","publicAnswer":"x","satisfied":true,"agencyCode":"H90.35",
             "into":"01937a4e-5f5c-7c3e-9d6a-5b1f0c2d3e4f"}""";

    private static void reaches(RequestSpecification caller, String path, int[] expected, boolean listed) {
        var by = new Caller(caller);
        assertThat(by.get(path)).as("read").isEqualTo(expected[0]);
        assertThat(by.get(path + "/sender?purpose=xac-minh")).as("sender").isEqualTo(expected[1]);
        assertThat(by.lists(path)).as("listed").isEqualTo(listed);
        assertThat(given().spec(caller).body(Map.of()).post(path + "/accept").statusCode())
                .as("handle")
                .isEqualTo(expected[2]);
    }

    private record Caller(RequestSpecification token) {

        int get(String path) {
            return given().spec(token).get(path).statusCode();
        }

        boolean lists(String path) {
            var list = given().spec(token).get("/api/v1/feedback?limit=100");
            return list.statusCode() == 200
                    && list.<List<String>>path("items.id").contains(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private static String submitted(Map<String, ?> about) {
        return citizen(AN)
                .body(Map.of("kind", "REPORT", "content", "Chờ lâu", "about", about, "sender", SENDER))
                .post("/api/v1/feedback")
                .path("id");
    }

    private static RequestSpecification as(String role, String whose, String subject) {
        return switch (whose) {
            case "AN" -> citizen(AN);
            case "BINH" -> citizen(BINH);
            case "-" -> given().contentType(ContentType.JSON);
            default -> staff(role, whose, subject);
        };
    }
}
