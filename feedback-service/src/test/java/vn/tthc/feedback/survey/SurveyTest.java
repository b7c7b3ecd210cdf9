package vn.tthc.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.feedbackOfficer;
import static vn.tthc.feedback.FeedbackWorld.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.blind.BlindSigning;
import vn.tthc.contracts.blind.Blinding;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SurveyTest {

    private static final String LAN = "099000000333";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    FeedbackWorld world;

    @Inject
    SurveyNights nights;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void six_answer_a_survey_that_is_closed_and_counted_and_nobody_knows_who() {
        var procedure = returned(6, LAN, "2026-10-20");
        var id = draft(procedure, 0).then().statusCode(201).extract().<String>path("id");
        feedbackOfficer("H90.31")
                .post("/api/v1/surveys/" + id + "/open")
                .then()
                .statusCode(200)
                .body("population", equalTo(6));

        try (var probe = EventProbe.of(FeedbackEvent.TOPIC)) {
            nights.invite(TODAY);
            probe.await(
                    FeedbackEvent.SurveyInvited.class,
                    told -> told.id().toString().equals(id));
        }
        var invited = citizen(LAN)
                .get("/api/v1/survey-invitations")
                .then()
                .extract()
                .<List<String>>path("findAll { it.surveyId == '" + id + "' }.applicationId");
        assertThat(invited).hasSize(6);
        var tokens = invited.stream().map(application -> token(id, application)).toList();
        for (int i = 0; i < 6; i++) {
            var answers = i < 5 ? Map.of("Q1", "YES", "Q2", 4) : Map.of("Q1", "NO", "Q3", "Nhắn tin cho tôi");
            answer(tokens.get(i), answers).then().statusCode(200);
        }
        answer(tokens.getFirst(), Map.of("Q1", "NO")).then().statusCode(409).body("type", endsWith("/survey-answered"));
        results("leader", "H90.31", id).then().statusCode(409).body("type", endsWith("/survey-running"));

        nights.close(LocalDate.of(2027, 2, 1));

        var text = feedbackOfficer("H90.31")
                .get("/api/v1/surveys/" + id + "/texts")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        feedbackOfficer("H90.31")
                .body(Map.of("shown", "Nhắn tin"))
                .post("/api/v1/surveys/" + id + "/texts/" + text + "/moderate")
                .then()
                .statusCode(200);
        results("supervisor", "H90", id)
                .then()
                .statusCode(200)
                .body("responseRate", equalTo(100.00f))
                .body("questions.find { it.code == 'Q1' }.together", equalTo(6))
                .body("questions.find { it.code == 'Q2' }.suppressed", equalTo(true))
                .body("questions.find { it.code == 'Q3' }.texts", hasItem("Nhắn tin"));
        answer(tokens.getFirst(), Map.of("Q1", "NO")).then().statusCode(409).body("type", endsWith("/survey-not-open"));
        assertThat(database.count("select count(*) from survey_answer where answers::text like '%Nhắn%'"))
                .isZero();
    }

    @Test
    void what_is_open_stays_as_it_is_and_the_next_version_is_another() {
        var procedure = returned(1, LAN, "2026-10-21");
        var id = draft(procedure, 0).<String>path("id");
        var path = "/api/v1/surveys/" + id;
        feedbackOfficer("H90.31")
                .header("If-Match", "\"0\"")
                .body(survey(procedure, 1))
                .put(path)
                .then()
                .statusCode(200);
        feedbackOfficer("H90.31")
                .header("If-Match", "\"0\"")
                .body(survey(procedure, 1))
                .put(path)
                .then()
                .statusCode(412);
        feedbackOfficer("H90.31").post(path + "/open").then().statusCode(200);

        feedbackOfficer("H90.31")
                .header("If-Match", "\"2\"")
                .body(survey(procedure, 2))
                .put(path)
                .then()
                .statusCode(409);
        feedbackOfficer("H90.31").post(path + "/open").then().statusCode(409);
        assertThatThrownBy(() -> database.update("update survey set title = 'X' where id = ?", UUID.fromString(id)))
                .hasStackTraceContaining("stays as it is");
        feedbackOfficer("H90.31")
                .body(survey(procedure, 2))
                .post(path + "/versions")
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
        for (var stranger :
                List.of(feedbackOfficer("H90.35"), staff("leader", "H90.35"), staff("supervisor", "H90.15"))) {
            stranger.get(path).then().statusCode(404);
        }
    }

    @Test
    void a_seed_draws_the_same_again_and_a_follow_up_waits_its_weeks() {
        var procedure = returned(30, "099000000334", "2026-11-10");
        var id = draft(procedure, 2).<String>path("id");
        var seed = feedbackOfficer("H90.31")
                .post("/api/v1/surveys/" + id + "/open")
                .<String>path("seed");

        assertThat(drawn(id))
                .hasSize(20)
                .isEqualTo(database.query(
                        row -> row.getString(1),
                        "select application_id::text from (select application_id from returned_dossier where procedure_code = ?"
                                + " order by sha256(convert_to(? || application_id::text, 'UTF8')) limit 20) d order by 1",
                        procedure,
                        seed));
        nights.invite(TODAY);
        assertThat(invited(id)).isZero();
        nights.invite(TODAY.plusDays(4));
        assertThat(invited(id)).isEqualTo(20);
    }

    @Test
    void a_survey_with_dead_questions_circles_or_nobody_to_ask_is_refused() {
        var dead =
                Map.of("code", "A", "type", "SCALE", "text", "?", "required", true, "from", 1, "to", 5, "next", "END");
        var never = Map.of("code", "B", "type", "TEXT", "text", "?", "required", false);
        feedbackOfficer("H90.31")
                .body(survey("9.999999", 0, List.of(dead, never)))
                .post("/api/v1/surveys")
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("questions.B"));
        var nobody = draft("9.999999", 0).<String>path("id");
        feedbackOfficer("H90.31")
                .post("/api/v1/surveys/" + nobody + "/open")
                .then()
                .statusCode(409)
                .body("type", endsWith("/survey-nobody"));
    }

    @Test
    void somebody_who_was_not_invited_gets_no_token() {
        var procedure = returned(1, LAN, "2026-10-22");
        var id = draft(procedure, 0).<String>path("id");
        feedbackOfficer("H90.31").post("/api/v1/surveys/" + id + "/open");
        nights.invite(TODAY);
        var application = drawn(id).getFirst();
        var body = Map.of("surveyId", id, "applicationId", application, "blinded", "A".repeat(342));

        citizen("099000000335")
                .body(body)
                .post("/api/v1/survey-invitations/tokens")
                .then()
                .statusCode(404);
    }

    private String token(String survey, String application) {
        var key = citizen(LAN)
                .get("/public/v1/surveys/" + survey)
                .then()
                .statusCode(200)
                .extract();
        var modulus = Base64.getUrlDecoder().decode(key.<String>path("key.modulus"));
        var blinding = new Blinding(BlindSigning.publicKey(modulus), new SecureRandom());
        var signature = citizen(LAN)
                .body(Map.of(
                        "surveyId",
                        survey,
                        "applicationId",
                        application,
                        "blinded",
                        BASE64.encodeToString(blinding.blinded())))
                .post("/api/v1/survey-invitations/tokens")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("signature");
        var open = blinding.unblind(Base64.getUrlDecoder().decode(signature));
        return key.path("key.keyId") + "." + BASE64.encodeToString(blinding.number()) + "."
                + BASE64.encodeToString(open);
    }

    /** So many dossiers of a procedure of their own. */
    private String returned(int count, String person, String day) {
        var procedure = "S-" + UUID.randomUUID();
        IntStream.range(0, count)
                .forEach(i -> database.update(
                        "insert into returned_dossier (application_id, person_key, procedure_code, agency_code, returned_at)"
                                + " values (gen_random_uuid(), ?, ?, 'H90.31', ?::date)",
                        world.keyOf(person),
                        procedure,
                        LocalDate.parse(day)));
        return procedure;
    }

    private List<String> drawn(String survey) {
        return database.query(
                row -> row.getString(1),
                "select application_id::text from survey_invitation where survey_id = ? order by 1",
                UUID.fromString(survey));
    }

    private long invited(String survey) {
        return database.count(
                "select count(*) from survey_invitation where survey_id = ? and invited_on is not null",
                UUID.fromString(survey));
    }

    private static Response draft(String procedure, int weeks) {
        return feedbackOfficer("H90.31").body(survey(procedure, weeks)).post("/api/v1/surveys");
    }

    private static Map<String, ?> survey(String procedure, int weeks) {
        var yes = Map.of("code", "YES", "text", "Đã dùng");
        var no = Map.of("code", "NO", "text", "Chưa", "next", "Q3");
        return survey(
                procedure,
                weeks,
                List.of(
                        Map.of(
                                "code",
                                "Q1",
                                "type",
                                "SINGLE",
                                "text",
                                "Đã dùng chưa?",
                                "required",
                                true,
                                "options",
                                List.of(yes, no)),
                        Map.of(
                                "code",
                                "Q2",
                                "type",
                                "SCALE",
                                "text",
                                "Dễ không?",
                                "required",
                                true,
                                "from",
                                1,
                                "to",
                                5),
                        Map.of("code", "Q3", "type", "TEXT", "text", "Góp ý", "required", false)));
    }

    private static Map<String, ?> survey(String procedure, int weeks, List<?> questions) {
        return Map.of(
                "title",
                "Sau khi nhận kết quả",
                "questions",
                questions,
                "procedures",
                List.of(procedure),
                "returnedFrom",
                "2026-10-01",
                "returnedTo",
                "2026-11-20",
                "closesOn",
                "2027-01-31",
                "sampleSize",
                20,
                "followUpWeeks",
                weeks);
    }

    private static Response answer(String token, Map<String, ?> answers) {
        return citizen(LAN).body(Map.of("token", token, "answers", answers)).post("/public/v1/surveys/answers");
    }

    private static Response results(String role, String agency, String survey) {
        return staff(role, agency).get("/api/v1/surveys/" + survey + "/results");
    }
}
