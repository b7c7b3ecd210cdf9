package vn.tthc.e2e.step;

import java.util.Map;
import java.util.stream.Stream;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Await;
import vn.tthc.local.client.RatingPage;

/** The citizen rates once, and reports something that the administration answers in public. */
public final class RateAndReport implements Step {

    private static final String PROVINCE = "H90";
    private static final String CONCERNED = "Cán bộ trực cửa";

    @Override
    public String name() {
        return "rate and report";
    }

    @Override
    public String play(Story story) {
        rate(story);
        var code = report(story);
        return "The citizen was very satisfied (3 of 3) and could say so only once, with a token that was signed unseen and names nobody; his report %s against an officer went past the officer's unit to the province, was found proven, answered and published without a name."
                .formatted(code);
    }

    private static void rate(Story story) {
        var page = new RatingPage(story.api());
        var dossier = story.online().id();
        var eligible = Await.until(
                        "the returned dossier to be rateable",
                        Dossier.PATIENCE,
                        () -> page.eligibility("citizen", dossier),
                        answer -> answer.status() != 404)
                .ok();
        var token = page.token("citizen", dossier, eligible);
        var contents = Map.of("TIME", 2, "CONDUCT", 2, "EXPLANATION", 3);
        page.rate(token, 3, contents).expect(201);
        page.rate(token, 1, Map.of()).expect(409);
        page.rate(token.substring(0, token.length() - 4) + "AAAA", 3, Map.of()).expect(422);
    }

    private static String report(Story story) {
        var word = "lượt %04d".formatted(story.run());
        var report = story.api()
                .as("citizen")
                .post(
                        "/api/v1/feedback",
                        Map.of(
                                "kind",
                                "REPORT",
                                "content",
                                "Cán bộ trực bộ phận một cửa mở cửa muộn 15 phút, " + word,
                                "about",
                                Map.of(
                                        "agencyCode",
                                        Story.COMMUNE,
                                        "officerName",
                                        CONCERNED,
                                        "applicationId",
                                        story.online().id()),
                                "sender",
                                Map.of(
                                        "name", "Nguyễn Văn An",
                                        "address", "Tổ 3, phường Minh Sơn",
                                        "phone", "0900000011")))
                .expect(201)
                .json();
        Check.that(
                report.path("agencyCode").asText().equals(PROVINCE), "a report against an officer lies with his unit");
        var path = "/api/v1/feedback/" + report.path("id").asText();
        var officer = story.api().as("feedback-officer");
        officer.post(path + "/accept", Map.of()).ok();
        officer.post(path + "/classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR", "agency", PROVINCE))
                .ok();
        officer.post(
                        path + "/answer",
                        Map.of("content", "Đã chấn chỉnh giờ mở cửa của Trung tâm.", "outcome", "PROVEN"))
                .ok();
        officer.post(path + "/publish", Map.of()).ok();
        var code = report.path("code").asText();
        checkPublic(story, code);
        return code;
    }

    private static void checkPublic(Story story, String code) {
        var found = story.api()
                .anonymous()
                .get("/public/v1/feedback?q=mo%20cua%20muon")
                .ok();
        Check.that(found.json().path("items").findValuesAsText("code").contains(code), "%s is not public", code);
        Check.that(
                Stream.of("Nguyễn Văn An", "0900000011", CONCERNED).noneMatch(found.text()::contains),
                "somebody in %s can be read by everybody",
                code);
    }
}
