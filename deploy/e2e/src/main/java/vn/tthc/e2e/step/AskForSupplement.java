package vn.tthc.e2e.step;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.e2e.WorkingDays;

/** The officer needs another paper: the clock stands still until the citizen brings it. */
public final class AskForSupplement implements Step {

    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Override
    public String name() {
        return "ask for a supplement";
    }

    @Override
    public String play(Story story) {
        var dossier = story.online();
        story.api()
                .as(story.handler())
                .post(
                        "/api/v1/tasks/" + story.task() + "/supplement",
                        Map.of(
                                "content", "Bổ sung sơ đồ đấu nối thoát nước",
                                "reason", "Bản vẽ chưa thể hiện điểm đấu nối",
                                "legalBasis", "Luật Xây dựng, Điều 95"))
                .ok();
        var waiting = dossier.awaitStatus("SUPPLEMENT_REQUESTED");
        Check.equal("the national status", 5, waiting.path("statusCode").asInt());
        var clock =
                story.api().as("citizen").get(dossier.path() + "/clock").ok().json();
        Check.equal("the clock", "PAUSED", clock.path("state").asText());
        FileDossiers.attach(story, dossier, "BO-SUNG", "Sơ đồ đấu nối thoát nước");
        var supplement = waiting.path("openSupplement").asText();
        dossier.doAs(
                "citizen",
                "supplements/" + supplement + "/answer",
                Map.of("note", "Tôi gửi kèm sơ đồ đấu nối thoát nước."));
        var running = dossier.awaitStatus("PROCESSING");
        var before = running.path("previousDueAt").asText();
        var after = running.path("dueAt").asText();
        Check.that(!before.isBlank() && !after.isBlank(), "both due dates should be shown: %s", running);
        return "The officer asked for the drainage plan: status 5, the clock stood still; the citizen sent it and the clock ran again. Due before: %s, due now: %s."
                .formatted(local(before), local(after));
    }

    private static String local(String instant) {
        return DAY_AND_HOUR.format(OffsetDateTime.parse(instant).atZoneSameInstant(WorkingDays.ZONE));
    }
}
