package vn.tthc.feedback.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.BINH;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.feedbackOfficer;
import static vn.tthc.feedback.FeedbackWorld.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReportJourneyTest {

    private static final Map<String, ?> SENDER =
            Map.of("name", "Nguyễn Văn An", "address", "Tổ 3, phường Minh Sơn", "phone", "0900 000 011");
    private static final Map<String, ?> BEHAVIOUR = Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR");

    @Inject
    FeedbackWorld world;

    @Inject
    Database database;

    @Inject
    SenderWalk walk;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void a_report_is_received_classified_answered_published_and_opened_again() {
        var report = submit("Đường vào Trung tâm bị ngập", "REPORT");
        var path = path(report);
        var code = report.<String>path("code");

        given().get("/public/v1/feedback/" + code)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("content", nullValue());
        act(path, "accept", Map.of(), 200).then().body("duty", equalTo("TRANSFER"));
        act(path, "classify", BEHAVIOUR, 200)
                .then()
                .body("ground", equalTo("CONDUCT"))
                .body("duty", equalTo("ANSWER"));
        act(path, "answer", answer("Đã khơi thông cống"), 200).then().body("answerDocument", equalTo("12/UBND"));
        act(path, "publish", Map.of(), 200)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("duty", nullValue());

        given().get("/public/v1/feedback?q=TRUNG tam vao duong&limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body(not(containsString("Nguyễn Văn An")));
        given().get("/public/v1/feedback/" + code).then().body("answer", equalTo("Đã khơi thông cống"));

        citizen(AN)
                .body(Map.of("satisfied", false, "comment", "Mưa xuống lại ngập"))
                .post(path + "/satisfaction")
                .then()
                .statusCode(200)
                .body("satisfied", equalTo(false));
        citizen(AN)
                .body(Map.of("reason", "Lại ngập"))
                .post(path + "/reopen")
                .then()
                .statusCode(200)
                .body("status", equalTo("PROCESSING"))
                .body("reopened", equalTo(1))
                .body("formerTexts.kind", hasItems("ANSWER", "PUBLIC_ANSWER"));
        given().get("/public/v1/feedback/" + code).then().body("answer", nullValue());
    }

    @Test
    void the_window_for_opening_again_is_over_one_day() {
        var path = published("Cửa số 4 không có người trực");
        database.update("update report set published_at = published_at - interval '60 days' where id = ?", id(path));

        citizen(AN)
                .body(Map.of("reason", "Vẫn vậy"))
                .post(path + "/reopen")
                .then()
                .statusCode(409)
                .body("type", endsWith("/report-reopen-too-late"));
    }

    @Test
    void a_public_text_with_the_senders_name_is_refused_and_a_moderated_one_is_taken() {
        var path = processing(submit("Tôi là Nguyễn Văn An, tôi chờ quá lâu", "REPORT"));
        act(path, "answer", answer("Xin lỗi ông, đã rút kinh nghiệm"), 200);

        act(path, "publish", Map.of(), 422).then().body("violations[0].field", equalTo("publicContent"));
        act(path, "publish", Map.of("publicContent", "Công dân chờ quá lâu"), 200)
                .then()
                .body("content", containsString("Nguyễn Văn An"));
        act(
                        path,
                        "moderate",
                        Map.of("publicContent", "Chờ lâu", "publicAnswer", "Đã rút kinh nghiệm", "reason", "Gọn hơn"),
                        200)
                .then()
                .body("formerTexts.text", hasItem("Công dân chờ quá lâu"));
    }

    @Test
    void a_script_in_a_text_stays_text() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(2)> chờ lâu";
        var path = processing(submit(script, "REPORT"));
        act(path, "answer", answer("<b>Đã xem</b>"), 200);
        var code = act(path, "publish", Map.of(), 200).<String>path("code");

        given().get("/public/v1/feedback/" + code)
                .then()
                .contentType("application/json")
                .body("content", equalTo(script))
                .body("answer", equalTo("<b>Đã xem</b>"));
    }

    @Test
    void a_transfer_shows_the_sender_where_it_went_and_it_may_come_back() {
        var path = path(submit("Chậm trả kết quả", "REPORT"));

        act(path, "transfer", Map.of("toAgency", "H90.15", "reason", "Không thuộc thẩm quyền"), 200);
        citizen(AN)
                .get(path)
                .then()
                .body("steps[1].status", equalTo("TRANSFERRED"))
                .body("steps[1].toAgency", equalTo("H90.15"))
                .body("steps[1].note", equalTo("Không thuộc thẩm quyền"))
                .body("steps[1].dueAt", notNullValue());
        feedbackOfficer("H90.15")
                .body(Map.of("reason", "Thuộc phường"))
                .post(path + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("agencyCode", equalTo("H90.31"));
    }

    @Test
    void the_clock_explains_which_days_count() {
        var path = path(submit("Chậm trả kết quả", "REPORT"));

        citizen(AN)
                .get(path + "/clock")
                .then()
                .statusCode(200)
                .body("duty", equalTo("REJECT"))
                .body("due.days.size()", equalTo(5))
                .body("due.at", containsString("2026-11-24"));
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
                .body(Map.of("kind", "REPORT", "content", "x", "about", Map.of("agencyCode", "H99"), "sender", SENDER))
                .post("/api/v1/feedback")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("about.agencyCode"));
    }

    @Test
    void a_complaint_is_redirected_and_cannot_be_processed() {
        var report = submit("Khiếu nại quyết định số 12", "COMPLAINT");

        assertThat(report.<String>path("status")).isEqualTo("REDIRECTED");
        assertThat(report.<String>path("guidance")).contains("khiếu nại");
        act(path(report), "accept", Map.of(), 409).then().body("type", endsWith("/illegal-transition"));
    }

    @Test
    void what_a_caller_left_out_is_asked_for_before_it_is_refused() {
        var call = Map.of(
                "channel", "PHONE",
                "kind", "REPORT",
                "content", "Phải đi lại nhiều lần",
                "about", Map.of("agencyCode", "H90.31"),
                "sender", Map.of("phone", "0900000044"),
                "receivedAt", "2026-11-19T02:00:00Z");
        var path = path(feedbackOfficer("H90.31").body(call).post("/api/v1/feedback/take-down"));
        var refusal =
                Map.of("ground", "MISSING_CONTENTS", "reason", "Không có họ tên", "guidance", "Gọi lại và nêu họ tên");

        act(path, "reject", refusal, 409).then().body("type", endsWith("/report-guide-first"));
        act(path, "ask-supplement", Map.of("content", "Cho biết họ tên, địa chỉ"), 200);
        act(path, "reject", refusal, 200)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("guidance", equalTo("Gọi lại và nêu họ tên"))
                .body("steps.note", hasItem("Cho biết họ tên, địa chỉ"));
    }

    @Test
    void a_rejection_needs_its_ground_reason_and_guidance() {
        act(path(submit("Không rõ", "REPORT")), "reject", Map.of("reason", "Không rõ"), 400)
                .then()
                .body("violations.field", hasItems(endsWith("guidance"), endsWith("ground")));
    }

    @Test
    void the_sender_supplements_when_asked_and_only_he() {
        var path = path(submit("Chờ lâu", "RECOMMENDATION"));
        var more = Map.of("content", "Sáng 20/11/2026");

        citizen(AN).body(more).post(path + "/supplement").then().statusCode(409);
        act(path, "ask-supplement", Map.of("content", "Cho biết ngày giờ"), 200);
        act(path, "supplement", more, 403);
        citizen(AN)
                .body(more)
                .post(path + "/supplement")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPPLEMENTED"))
                .body("content", containsString("Sáng 20/11/2026"));
    }

    @Test
    void a_stale_officer_changes_nothing() {
        var path = path(submit("Chờ lâu", "REPORT"));
        act(path, "transfer", Map.of("toAgency", "H90.31", "reason", "Thuộc phường"), 200);

        feedbackOfficer("H90")
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post(path + "/accept")
                .then()
                .statusCode(412);
    }

    @Test
    void what_the_national_portal_sends_twice_is_one_report() {
        var sent = Map.of(
                "code",
                "PAKN." + UUID.randomUUID(),
                "kind",
                "REPORT",
                "content",
                "Trả chậm",
                "sender",
                SENDER,
                "identified",
                true);

        var first = staff("partner-national-portal", "").body(sent).post("/integration/v1/feedback");
        var again = staff("partner-national-portal", "").body(sent).post("/integration/v1/feedback");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.<String>path("code")).isEqualTo(first.path("code"));
        given().get("/public/v1/feedback/" + first.path("code")).then().body("status", equalTo("NEW"));
    }

    @Test
    void an_anonymous_report_is_taken_where_a_rule_in_force_lets_it_and_keeps_nothing_of_its_sender() {
        var body = Map.of("kind", "RECOMMENDATION", "content", "Nên có ghế chờ", "anonymous", true);
        citizen(BINH)
                .body(body)
                .post("/api/v1/feedback")
                .then()
                .statusCode(422)
                .body("type", endsWith("/report-anonymous-not-allowed"));

        database.update(
                "insert into report_rule values ('ANONYMOUS', 'RECOMMENDATION', 1, '2026-11-01', null, 'test')");
        var report = citizen(BINH).body(body).post("/api/v1/feedback");
        database.update("delete from report_rule where basis = 'test'");

        var id = id(path(report));
        assertThat(database.count("select count(*) from report_sender where report_id = ?", id))
                .isZero();
        assertThat(database.count("select count(*) from report_step where report_id = ? and actor <> 'sender'", id))
                .isZero();
        assertThat(database.count(
                        "select count(*) from audit_entry where object_id = ? and actor <> 'system:report-sender'",
                        id.toString()))
                .isZero();
        citizen(BINH).get(path(report)).then().statusCode(404);
    }

    @Test
    void what_is_stored_of_a_sender_is_encrypted_and_what_was_not_becomes_so() {
        var id = id(path(submit("Chờ lâu", "REPORT")));
        assertThat(stored(id)).startsWith("enc1:");

        database.update("update report_sender set name = 'Nguyễn Văn An', sealed_with = '' where report_id = ?", id);
        walk.walk();

        assertThat(stored(id)).startsWith("enc1:");
        feedbackOfficer("H90.31")
                .get("/api/v1/feedback/" + id + "/sender?purpose=xac-minh")
                .then()
                .body("name", equalTo("Nguyễn Văn An"))
                .body("identified", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "officerName"})
    void a_report_against_an_officer_goes_one_level_above_his_unit_and_never_back(String by) {
        var about = Map.of("agencyCode", "H90.31", by, "p-3001");
        var path = path(citizen(AN)
                .body(Map.of("kind", "REPORT", "content", "Gây phiền hà", "sender", SENDER, "about", about))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .body("agencyCode", equalTo("H90"))
                .extract()
                .response());

        act(path, "transfer", Map.of("toAgency", "H90.31.01", "reason", "Thuộc phường"), 422)
                .then()
                .body("type", endsWith("/report-officer-unit"));
        feedbackOfficer("H90.31").get(path).then().statusCode(404);
    }

    @Test
    void once_an_officer_is_named_his_unit_loses_the_report() {
        var path = path(submit("Gây phiền hà", "REPORT"));
        feedbackOfficer("H90.31").get(path).then().statusCode(200);

        act(path, "name-officer", Map.of("agencyCode", "H90.31", "officer", "p-3001"), 200)
                .then()
                .body("agencyCode", equalTo("H90"));

        feedbackOfficer("H90.31").get(path).then().statusCode(404);
    }

    @Test
    void nobody_here_judges_an_officer_of_the_highest_agency() {
        citizen(AN)
                .body(Map.of(
                        "kind",
                        "REPORT",
                        "content",
                        "Gây phiền hà",
                        "sender",
                        SENDER,
                        "about",
                        Map.of("agencyCode", "H90", "officerName", "Ông B")))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .body("status", equalTo("REDIRECTED"));
    }

    @Test
    void somebody_elses_dossier_cannot_be_named() {
        var dossier = world.returned(AN);
        FeedbackWorld.await(
                () -> database.count("select count(*) from returned_dossier where application_id = ?", dossier) == 1);

        citizen(BINH)
                .body(submission("Chậm", "REPORT", Map.of("applicationId", dossier)))
                .post("/api/v1/feedback")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("about.applicationId"));
        citizen(AN)
                .body(submission("Chậm", "REPORT", Map.of("applicationId", dossier)))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .body("about.procedureCode", equalTo("1.013225"));
    }

    @Test
    void what_says_the_same_is_suggested_merged_and_its_sender_told() {
        var first = path(submit("Barie chắn lối vào nhà xe khiến người dân phải đi vòng", "REPORT"));
        var second = path(submit("Lối vào nhà xe bị barie chắn, người dân đi vòng rất xa", "REPORT"));

        feedbackOfficer("H90.31")
                .get(second + "/similar")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id(first).toString()))
                .body("items[0].same", hasItem("AGENCY"))
                .body("items[0].sharedWords", hasItems("barie", "nha"));
        act(second, "merge", Map.of("into", id(second)), 422);
        act(second, "merge", Map.of("into", id(first)), 200).then().body("status", equalTo("MERGED"));

        processed(first, "Đã dời barie");
        act(first, "publish", Map.of("publicContent", "Barie chắn lối", "publicAnswer", "Đã dời barie"), 200);
        var code = citizen(AN)
                .get(second)
                .then()
                .body("mergedInto.answer", equalTo("Đã dời barie"))
                .extract()
                .<String>path("code");
        given().get("/public/v1/feedback/" + code)
                .then()
                .body("status", equalTo("MERGED"))
                .body("mergedInto.status", equalTo("PUBLISHED"));
    }

    @Test
    void a_report_about_an_officer_is_not_merged_into_one_that_his_unit_handles() {
        var plain = path(submit("Cán bộ gây khó khi nhận hồ sơ", "REPORT"));
        var about = Map.of("agencyCode", "H90.31", "officer", "p-3001");
        var against = path(citizen(AN)
                .body(submission("Cán bộ gây khó khi nhận hồ sơ", "REPORT", about))
                .post("/api/v1/feedback"));

        act(against, "merge", Map.of("into", id(plain)), 422).then().body("violations[0].field", equalTo("into"));
    }

    @Test
    void a_rising_topic_is_shown_with_its_numbers() {
        for (int i = 0; i < 5; i++) {
            path(citizen(BINH)
                    .body(submission("Chờ lâu", "REPORT", Map.of("agencyCode", "H90.35", "place", "Ngõ Dâng Cao")))
                    .post("/api/v1/feedback"));
        }

        feedbackOfficer("H90.35")
                .get("/api/v1/feedback/waves")
                .then()
                .statusCode(200)
                .body("items.find { it.topic == 'PLACE' }.key", equalTo("ngo dang cao"))
                .body("items.find { it.topic == 'PLACE' }.count", equalTo(5))
                .body("items.find { it.topic == 'PLACE' }.before.size()", equalTo(8));
        feedbackOfficer("H90.15").get("/api/v1/feedback/waves").then().body("items.key", not(hasItem("ngo dang cao")));
    }

    @Test
    void who_sends_too_many_is_told_when_to_come_again() {
        var flooder = "099000000077";
        database.update("update report_rule set amount = 2 where rule = 'SENDER_A_DAY'");
        try {
            path(citizen(flooder).body(submission("Một", "REPORT", null)).post("/api/v1/feedback"));
            path(citizen(flooder).body(submission("Hai", "REPORT", null)).post("/api/v1/feedback"));
            citizen(flooder)
                    .body(submission("Ba", "REPORT", null))
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue());
            path(citizen("099000000088").body(submission("Một", "REPORT", null)).post("/api/v1/feedback"));
        } finally {
            world.letsEverybodySend();
        }
        assertThat(database.count("select count(*) from report_submission_count where bucket like '%99000000077%'"))
                .isZero();
    }

    @Test
    void an_answer_to_an_opinion_sheet_is_a_report_to_the_agency_that_asks_while_it_asks() {
        var asked = new HashMap<>(Map.of(
                "title", "Thành phần hồ sơ",
                "question", "Giấy tờ nào không cần thiết?",
                "procedureCode", "1.013225",
                "opensOn", "2026-11-01",
                "closesOn", "2026-12-31"));
        var sheet = feedbackOfficer("H90.15").body(asked).post("/api/v1/feedback/opinion-sheets");
        assertThat(sheet.statusCode()).as(sheet.asString()).isEqualTo(201);
        asked.put("closesOn", "2026-10-31");
        feedbackOfficer("H90.15")
                .body(asked)
                .post("/api/v1/feedback/opinion-sheets")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("closesOn"));

        given().get("/public/v1/feedback/opinion-sheets").then().body("items.id", hasItem(sheet.<String>path("id")));
        var answer = new HashMap<>(submission("Bản sao căn cước", "RECOMMENDATION", null));
        answer.put("sheet", sheet.path("id"));
        citizen(AN)
                .body(answer)
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .body("channel", equalTo("OPINION_SHEET"))
                .body("agencyCode", equalTo("H90.15"))
                .body("about.procedureCode", equalTo("1.013225"));
        feedbackOfficer("H90.15")
                .get("/api/v1/feedback?sheet=" + sheet.path("id"))
                .then()
                .body("items.size()", equalTo(1));
        database.update(
                "update opinion_sheet set closes_on = '2026-11-19' where id = ?", UUID.fromString(sheet.path("id")));
        citizen(AN)
                .body(answer)
                .post("/api/v1/feedback")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("sheet"));
    }

    private String stored(UUID id) {
        return database.query(row -> row.getString(1), "select name from report_sender where report_id = ?", id)
                .getFirst();
    }

    private static String published(String content) {
        var path = processing(submit(content, "REPORT"));
        act(path, "answer", answer("Đã chấn chỉnh"), 200);
        act(path, "publish", Map.of(), 200);
        return path;
    }

    private static String processing(Response report) {
        var path = path(report);
        act(path, "accept", Map.of(), 200);
        act(path, "classify", BEHAVIOUR, 200);
        return path;
    }

    private static void processed(String path, String answer) {
        act(path, "accept", Map.of(), 200);
        act(path, "classify", BEHAVIOUR, 200);
        act(path, "answer", answer(answer), 200);
    }

    private static Map<String, ?> answer(String content) {
        return Map.of("content", content, "outcome", "PROVEN", "documentNumber", "12/UBND");
    }

    private static String path(Response report) {
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(201);
        return "/api/v1/feedback/" + report.path("id");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Response act(String path, String verb, Map<String, ?> body, int expected) {
        var answer = feedbackOfficer("H90").body(body).post(path + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        return answer;
    }

    private static Response submit(String content, String kind) {
        return citizen(AN).body(submission(content, kind, null)).post("/api/v1/feedback");
    }

    private static Map<String, Object> submission(String content, String kind, @Nullable Map<String, ?> about) {
        var concern = about == null ? Map.of("agencyCode", "H90.31") : about;
        return new HashMap<>(Map.of("kind", kind, "content", content, "sender", SENDER, "about", concern));
    }
}
