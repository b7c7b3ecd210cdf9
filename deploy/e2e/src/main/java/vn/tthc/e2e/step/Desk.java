package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Api;

/** What every desk does with a task of its queue. */
final class Desk {

    private final Api api;

    Desk(Story story) {
        this.api = story.api();
    }

    /** Takes the step's task out of the queue and finishes it. */
    String finish(String persona, Dossier dossier, String step, String verb, Map<String, ?> body) {
        JsonNode task =
                dossier.awaitTask(persona, one -> one.path("stepCode").asText().equals(step));
        var path = "/api/v1/tasks/" + task.path("id").asText();
        api.as(persona).post(path + "/claim", Map.of()).ok();
        api.as(persona).post(path + "/" + verb, body).ok();
        return task.path("id").asText();
    }
}
