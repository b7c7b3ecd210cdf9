package vn.tthc.e2e.step;

import java.util.List;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.Part;

/** The second dossier goes its way while the services on it are killed with SIGKILL, each at the worst moment. */
public final class KillServices implements Step {

    private static final List<String> EXPECTED = List.of("ACCEPTED", "PROCESSING_STARTED", "COMPLETED", "RETURNED");

    @Override
    public String name() {
        return "kill services in the middle";
    }

    @Override
    public String play(Story story) {
        var dossier = story.counter();
        var stack = story.stack();
        stack.kill(Part.WORKFLOW);
        var code = dossier.doAs("receptionist", "accept", Map.of())
                .json()
                .path("code")
                .asText();
        stack.awaitRestart(Part.WORKFLOW);
        dossier.awaitStatus("PROCESSING");
        var desk = new Desk(story);
        desk.finish("officer", dossier, "appraise", "complete", Map.of("outcome", "prepare"));
        desk.finish("officer", dossier, "prepare", "complete", Map.of("outcome", "approve"));
        stack.kill(Part.APPLICATION);
        sign(story, dossier);
        stack.awaitRestart(Part.APPLICATION);
        dossier.awaitStatus("COMPLETED");
        dossier.doAs("receptionist", "return", Map.of());
        checkOnce(story, dossier);
        return "workflow-service was killed before it heard of %s, application-service before it heard of the signature; both came back, and the dossier was returned as if nothing had been, each event with one effect."
                .formatted(code);
    }

    private static void sign(Story story, Dossier dossier) {
        new Desk(story)
                .finish(
                        "leader",
                        dossier,
                        "approve",
                        "approve",
                        Map.of("resultNumber", "%04d-2/GPXD".formatted(story.run())));
    }

    /** Nothing is missing from the timeline and nothing is in it twice. */
    private static void checkOnce(Story story, Dossier dossier) {
        var kinds = story.api()
                .as("receptionist")
                .get(dossier.path() + "/timeline")
                .ok()
                .json()
                .findValuesAsText("kind");
        EXPECTED.forEach(kind -> Check.equal(
                "how often " + kind + " happened in " + kinds,
                1L,
                kinds.stream().filter(kind::equals).count()));
    }
}
