package vn.tthc.e2e.step;

import java.util.List;
import java.util.Map;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Await;
import vn.tthc.local.client.RatingPage;

/** The province asks those to whom a dossier was returned; whoever was drawn answers once, in nobody's name. */
public final class AskInSurvey implements Step {

    private static final String SURVEYS = "/api/v1/surveys";

    @Override
    public String name() {
        return "ask in a survey";
    }

    @Override
    public String play(Story story) {
        var officer = story.api().as("feedback-officer");
        var survey = officer.post(SURVEYS, questionnaire(story))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var opened =
                officer.post(SURVEYS + "/" + survey + "/open", Map.of()).ok().json();
        Await.until(
                "the invitation to the survey",
                Dossier.PATIENCE,
                () -> story.api()
                        .as("citizen")
                        .get("/api/v1/survey-invitations")
                        .ok(),
                invitations -> invitations.text().contains(survey));
        answer(new RatingPage(story.api()), survey, story.online().id());
        officer.get(SURVEYS + "/" + survey + "/results").expect(409);
        return "Of %s returned dossiers %s were drawn by seed %s...; the citizen was invited, answered, was led past a question by an answer, and could do so only once, naming nobody. Results come when the survey is closed."
                .formatted(
                        opened.path("population").asText(),
                        Math.min(
                                opened.path("population").asInt(),
                                opened.path("sampleSize").asInt()),
                        opened.path("seed").asText().substring(0, 8));
    }

    private static void answer(RatingPage page, String survey, String dossier) {
        var token = page.surveyToken("citizen", survey, dossier);
        page.answerSurvey(token, Map.of("USED", "NO", "READY", 4)).expect(400);
        page.answerSurvey(token, Map.of("USED", "NO", "WHY", "Chưa khởi công.")).ok();
        page.answerSurvey(token, Map.of("USED", "NO")).expect(409);
    }

    /** Of those whose dossier was returned when this one was. */
    private static Map<String, Object> questionnaire(Story story) {
        var day = story.online().receivedOn();
        return Map.of(
                "title",
                "Sau khi nhận giấy phép, lượt %04d".formatted(story.run()),
                "questions",
                List.of(
                        Map.of(
                                "code",
                                "USED",
                                "type",
                                "SINGLE",
                                "text",
                                "Ông/bà đã dùng kết quả chưa?",
                                "required",
                                true,
                                "options",
                                List.of(
                                        Map.of("code", "YES", "text", "Đã dùng"),
                                        Map.of("code", "NO", "text", "Chưa", "next", "WHY"))),
                        Map.of(
                                "code",
                                "READY",
                                "type",
                                "SCALE",
                                "text",
                                "Dùng được ngay không?",
                                "required",
                                true,
                                "from",
                                1,
                                "to",
                                5),
                        Map.of("code", "WHY", "type", "TEXT", "text", "Vì sao?", "required", false)),
                "procedures",
                List.of(Story.PROCEDURE),
                "returnedFrom",
                day.toString(),
                "returnedTo",
                day.plusDays(1).toString(),
                "closesOn",
                day.plusDays(30).toString(),
                "sampleSize",
                10_000,
                "followUpWeeks",
                0);
    }
}
