package vn.tthc.feedback.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.feedbackOfficer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReportJourneyTest {

    private static final Map<String, ?> SENDER =
            Map.of("name", "Nguyễn Văn An", "address", "Tổ 3, phường Minh Sơn", "phone", "0900 000 011");

    @Inject
    FeedbackWorld world;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void a_report_is_classified_answered_and_published_without_its_sender() {
        var report = submit("Đường vào Trung tâm bị ngập", "REPORT");
        var path = "/api/v1/feedback/" + report.path("id");
        var code = report.<String>path("code");

        given().get("/public/v1/feedback/" + code)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("content", nullValue());
        act(path, "classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR", "agency", "H90.31"), 200);
        act(path, "answer", Map.of("content", "Đã khơi thông cống", "outcome", "PROVEN"), 200);
        act(path, "publish", Map.of(), 200).then().body("status", equalTo("PUBLISHED"));

        given().get("/public/v1/feedback?q=duong vao trung tam&limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body(not(containsString("Nguyễn Văn An")));
        given().get("/public/v1/feedback/" + code).then().body("answer", equalTo("Đã khơi thông cống"));
    }

    @Test
    void a_public_text_with_the_senders_name_is_refused_and_a_moderated_one_is_taken() {
        var path = "/api/v1/feedback/"
                + submit("Tôi là Nguyễn Văn An, tôi chờ quá lâu", "REPORT").path("id");
        act(path, "classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"), 200);
        act(path, "answer", Map.of("content", "Xin lỗi ông, đã rút kinh nghiệm", "outcome", "PROVEN"), 200);

        act(path, "publish", Map.of(), 422).then().body("violations[0].field", equalTo("publicContent"));
        act(path, "publish", Map.of("publicContent", "Công dân chờ quá lâu"), 200);
    }

    @Test
    void every_step_knows_its_legal_time() {
        var path = "/api/v1/feedback/" + submit("Chậm trả kết quả", "REPORT").path("id");

        act(path, "transfer", Map.of("toAgency", "H90.15", "reason", "Không thuộc thẩm quyền"), 200)
                .then()
                .body("steps[1].status", equalTo("TRANSFERRED"))
                .body("steps[1].late", equalTo(false))
                .body("steps[1].dueAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*"));
    }

    @Test
    void missing_sender_data_is_named_field_by_field() {
        citizen(AN)
                .body(Map.of("kind", "REPORT", "content", " ", "sender", Map.of("name", "", "phone", "abc")))
                .post("/api/v1/feedback")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                endsWith("content"),
                                endsWith("sender.name"),
                                endsWith("sender.address"),
                                endsWith("sender.phone")));
    }

    @Test
    void an_unknown_agency_is_named_and_nothing_is_kept() {
        citizen(AN)
                .body(Map.of("kind", "REPORT", "content", "x", "agencyCode", "H99", "sender", SENDER))
                .post("/api/v1/feedback")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("agencyCode"));
    }

    @Test
    void a_complaint_is_redirected_and_cannot_be_processed() {
        var report = submit("Khiếu nại quyết định số 12", "COMPLAINT");
        var path = "/api/v1/feedback/" + report.path("id");

        assertThat(report.<String>path("status")).isEqualTo("REDIRECTED");
        assertThat(report.<String>path("guidance")).contains("khiếu nại");
        act(path, "classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"), 409)
                .then()
                .body("type", endsWith("/illegal-transition"));
    }

    @Test
    void a_rejection_needs_reason_and_guidance() {
        var path = "/api/v1/feedback/" + submit("Không rõ nội dung", "REPORT").path("id");

        act(path, "reject", Map.of("reason", "Không rõ"), 400).then().body("violations[0].field", endsWith("guidance"));
        act(path, "reject", Map.of("reason", "Không rõ", "guidance", "Nêu rõ nơi, thời gian"), 200)
                .then()
                .body("status", equalTo("REJECTED"));
    }

    @Test
    void the_sender_supplements_when_asked_and_only_then() {
        var path = "/api/v1/feedback/" + submit("Chờ lâu", "RECOMMENDATION").path("id");

        citizen(AN)
                .body(Map.of("content", "thêm"))
                .post(path + "/supplement")
                .then()
                .statusCode(409);
        act(path, "ask-supplement", Map.of("content", "Cho biết ngày giờ"), 200);
        citizen(AN)
                .body(Map.of("content", "Sáng 20/11/2026"))
                .post(path + "/supplement")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPPLEMENTED"))
                .body("content", containsString("Sáng 20/11/2026"));
    }

    @Test
    void a_stale_officer_changes_nothing() {
        var path = "/api/v1/feedback/" + submit("Chờ lâu", "REPORT").path("id");
        act(path, "transfer", Map.of("toAgency", "H90.31", "reason", "Thuộc phường"), 200);

        feedbackOfficer("H90")
                .header("If-Match", "\"0\"")
                .body(Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"))
                .post(path + "/classify")
                .then()
                .statusCode(412);
    }

    private static Response act(String path, String verb, Map<String, ?> body, int expected) {
        var answer = feedbackOfficer("H90").body(body).post(path + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        return answer;
    }

    private static Response submit(String content, String kind) {
        var answer = citizen(AN)
                .body(Map.of("kind", kind, "content", content, "agencyCode", "H90.31", "sender", SENDER))
                .post("/api/v1/feedback");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }
}
