package vn.tthc.e2e.step;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;

/** The leader signs, the result is stored, the receptionist returns it. */
public final class ApproveAndReturn implements Step {

    @Override
    public String name() {
        return "approve and return";
    }

    @Override
    public String play(Story story) {
        var dossier = story.online();
        var number = "%04d/GPXD".formatted(story.run());
        var desk = new Desk(story);
        desk.finish(story.handler(), dossier, "prepare", "complete", Map.of("outcome", "approve", "note", "Trình ký"));
        desk.finish("leader", dossier, "approve", "approve", Map.of("resultNumber", number));
        dossier.awaitStatus("COMPLETED");
        checkResult(story);
        var returned = dossier.doAs("receptionist", "return", Map.of()).json();
        Check.equal("the national status", 10, returned.path("statusCode").asInt());
        return "The leader signed permit %s: COMPLETED (9), the result lies in the citizen's store; handed out at the counter: RETURNED (10)."
                .formatted(number);
    }

    private static void checkResult(Story story) {
        var citizen = story.api().as("citizen");
        var results = citizen.get(story.online().path() + "/results").ok().json();
        var list = results.path("items");
        Check.equal("the number of results", 1, list.size());
        var id = list.path(0).path("id").asText();
        var pdf = citizen.get(story.online().path() + "/results/" + id + "/content")
                .ok()
                .body();
        Check.equal(
                "the beginning of the result",
                "%PDF-",
                new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.US_ASCII));
    }
}
