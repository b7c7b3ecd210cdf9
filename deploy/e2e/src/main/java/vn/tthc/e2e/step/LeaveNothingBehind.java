package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Await;

/** In the end nothing waits to be sent, nothing was parked, the audit chains are whole, every effect is there once. */
public final class LeaveNothingBehind implements Step {

    private static final List<String> SERVICES = List.of("catalog", "application", "workflow", "feedback");
    private static final Map<String, Integer> EFFECTS = Map.of(
            "SUBMITTED", 1,
            "ACCEPTED", 1,
            "PROCESSING_STARTED", 1,
            "SUPPLEMENT_REQUESTED", 1,
            "SUPPLEMENTED", 1,
            "HANDOFF_RECEIVED", 2,
            "CONSULTATION_ASKED", 2,
            "CONSULTATION_ANSWERED", 2,
            "COMPLETED", 1,
            "RETURNED", 1);

    @Override
    public String name() {
        return "leave nothing behind";
    }

    @Override
    public String play(Story story) {
        var audited = 0L;
        for (var service : SERVICES) {
            audited += settled(story, service).path("audit").path("rows").asLong();
        }
        checkTimeline(story);
        checkTasks(story);
        return "All outboxes are empty, nothing is parked, the audit chains of the %d services hold (%d entries), and every event had its effect exactly once."
                .formatted(SERVICES.size(), audited);
    }

    private static JsonNode settled(Story story, String service) {
        var waiting = Await.until(
                "the outbox of " + service + " to be empty and its audit to be sealed",
                Dossier.PATIENCE,
                () -> state(story, service, false),
                state -> state.path("outbox").asLong(-1) == 0
                        && state.path("audit").path("sealed").asLong(-1)
                                >= state.path("audit").path("rows").asLong());
        Check.equal(
                "what " + service + " has parked", 0L, waiting.path("parked").asLong(-1));
        var answer = state(story, service, true);
        Check.that(answer.path("audit").path("valid").asBoolean(), "the audit of %s is broken: %s", service, answer);
        return answer;
    }

    private static JsonNode state(Story story, String service, boolean verify) {
        return story.api()
                .as("auditor")
                .get("/api/v1/operations/" + service + "/state?verify=" + verify)
                .ok()
                .json();
    }

    /** Of the dossier that went through everything, each thing is told as often as it happened. */
    private static void checkTimeline(Story story) {
        var kinds = story.api()
                .as("citizen")
                .get(story.online().path() + "/timeline")
                .ok()
                .json()
                .findValuesAsText("kind");
        EFFECTS.forEach((kind, times) ->
                Check.equal("how often " + kind + " happened in " + kinds, times, Collections.frequency(kinds, kind)));
    }

    /** Each step of the process left one task and no more, though events were sent again after the kills. */
    private static void checkTasks(Story story) {
        var process = story.api()
                .as("officer")
                .get("/api/v1/processes/" + story.counter().id())
                .ok()
                .json();
        var steps = process.path("tasks").findValuesAsText("stepCode");
        Check.equal("the tasks of the dossier", List.of("appraise", "prepare", "approve"), steps);
    }
}
