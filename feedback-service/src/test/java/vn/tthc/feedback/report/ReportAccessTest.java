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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.testing.Infrastructure;

/** Who reaches a report of citizen An about commune H90.31: every role at every door. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReportAccessTest {

    private static final Map<String, ?> REPORT = Map.of(
            "kind", "REPORT",
            "content", "Chờ lâu",
            "agencyCode", "H90.31",
            "sender", Map.of("name", "Nguyễn Văn An", "address", "Tổ 3", "phone", "0900000011"));

    @Inject
    FeedbackWorld world;

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
        var id = citizen(AN).body(REPORT).post("/api/v1/feedback").<String>path("id");
        var path = "/api/v1/feedback/" + id;

        assertThat(as(role, whose).get(path).statusCode()).as("read").isEqualTo(read);
        assertThat(as(role, whose).get(path + "/sender?purpose=xac-minh").statusCode())
                .as("sender")
                .isEqualTo(sender);
        var list = as(role, whose).get("/api/v1/feedback?limit=100");
        assertThat(list.statusCode() == 200
                        && list.<List<String>>path("items.id").contains(id))
                .as("listed")
                .isEqualTo(listed);
        assertThat(as(role, whose)
                        .body(Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"))
                        .post(path + "/classify")
                        .statusCode())
                .as("handle")
                .isEqualTo(handle);
    }

    private static RequestSpecification as(String role, String whose) {
        return switch (whose) {
            case "AN" -> citizen(AN);
            case "BINH" -> citizen(BINH);
            case "-" -> given().contentType(ContentType.JSON);
            default -> staff(role, whose);
        };
    }
}
