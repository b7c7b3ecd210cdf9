package vn.tthc.e2e.step;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;

/** The province computes the commune's quarter, and every figure says where it comes from. */
public final class EvaluateUnit implements Step {

    private static final String EVALUATIONS = "/api/v1/evaluations";

    @Override
    public String name() {
        return "evaluate the unit";
    }

    @Override
    public String play(Story story) {
        var province = story.api().as("leader-province");
        var period = quarterOf(story.online().receivedOn());
        var path = EVALUATIONS + "/" + draft(province, period);
        Await.until(
                "the dossier behind the figures",
                Dossier.PATIENCE,
                () -> complainedAbout(province, path),
                answer -> answer.text().contains(story.online().id()));
        story.api().as("leader").get(path + "/dossiers?index=7").expect(403);
        return told(province.get(path + "/explanation").ok(), period);
    }

    private static String told(Answer explanation, String period) {
        var figures = explanation.json().path("figures");
        Check.that(figures.size() == 9, "the commune has %s figures instead of nine", figures.size());
        Check.that(
                StreamSupport.stream(figures.spliterator(), false)
                        .noneMatch(figure -> figure.path("formula").asText().isEmpty()
                                || figure.path("law").asText().isEmpty()),
                "a figure of %s does not say where it comes from",
                period);
        var time = figures.path(0);
        return "The commune's %s stands at %s of 18 points, %s at most once all is known; \"%s\" is %s = %s/%s (%s). Its own leader does not learn whose dossier was complained about."
                .formatted(
                        period,
                        explanation.json().path("total").asText(),
                        explanation.json().path("most").asText(),
                        time.path("title").asText(),
                        time.path("score").asText(),
                        time.path("numerator").asText(),
                        time.path("denominator").asText(),
                        time.path("law").asText());
    }

    /** One that is there from an earlier play is computed anew. */
    private static String draft(Api.Session province, String period) {
        var wanted = Map.of("agency", Story.COMMUNE, "period", period);
        var drafted = province.post(EVALUATIONS, wanted);
        if (drafted.status() == 201) {
            return drafted.json().path("id").asText();
        }
        return province.get(EVALUATIONS + "?agency=" + Story.COMMUNE + "&period=" + period)
                .ok()
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static Answer complainedAbout(Api.Session province, String path) {
        province.postOn(path + "/recompute", "*", Map.of()).ok();
        return province.get(path + "/dossiers?index=7&points=0&limit=100").ok();
    }

    private static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
