package vn.tthc.bench.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;

/** The people of the three agencies, at an address that takes what the gateway takes for tasks. */
final class Desks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TASKS = "/api/v1/tasks";
    private static final Map<String, String> ASKED =
            Map.of("H90.15", "officer-partner", "H90.16", "officer-land", "H90.20", "officer-police");

    private final Api api;

    Desks(RunningSystem system, URI address) {
        api = new Api(address, system.tokens()::token);
    }

    /** Everything that is to be done for one case: each step found, claimed and done. */
    UUID settle(Shape shape, UUID dossier) {
        switch (shape) {
            case SEQUENTIAL -> {
                step("officer", dossier, "complete", Map.of());
                step("officer-partner", dossier, "complete", Map.of());
                step("officer-land", dossier, "complete", Map.of());
                step("officer", dossier, "complete", Map.of());
            }
            case PARALLEL -> consulted(dossier);
        }
        step(
                "leader",
                dossier,
                "approve",
                Map.of("resultNumber", "B-" + dossier.toString().substring(0, 8)));
        return dossier;
    }

    /** Returns when its process has begun. */
    void awaitFirstTask(UUID dossier) {
        found(api.as("officer"), dossier);
    }

    private void consulted(UUID dossier) {
        var task = claimed("officer", dossier);
        var process = api.as("officer").get("/api/v1/processes/" + dossier).ok().json();
        for (var one : process.path("consultations")) {
            api.as(ASKED.getOrDefault(one.path("toAgency").asText(), ""))
                    .post(
                            "/api/v1/consultations/" + one.path("id").asText() + "/answer",
                            Map.of("opinion", "AGREE", "text", "Thống nhất."))
                    .ok();
        }
        api.as("officer").post(task + "/complete", Map.of()).ok();
    }

    private void step(String persona, UUID dossier, String verb, Map<String, String> body) {
        api.as(persona).post(claimed(persona, dossier) + "/" + verb, body).ok();
    }

    private String claimed(String persona, UUID dossier) {
        var session = api.as(persona);
        var task = TASKS + "/" + found(session, dossier).path("id").asText();
        session.post(task + "/claim", Map.of()).ok();
        return task;
    }

    private static JsonNode found(Api.Session session, UUID dossier) {
        return Await.until(
                "a task of " + dossier,
                PATIENCE,
                () -> session.get(TASKS + "?limit=1&total=false&applicationId=" + dossier)
                        .ok()
                        .json()
                        .path("items")
                        .path(0),
                item -> !item.isMissingNode());
    }

    /** The work list as it is first shown. */
    Answer inbox() {
        return api.as("officer").get(TASKS + "?limit=20").ok();
    }

    /** With how many there are altogether. */
    Answer countedInbox() {
        return api.as("officer").get(TASKS + "?limit=20&total=true").ok();
    }

    /** So many tasks that nobody has taken, most urgent first. */
    List<String> openTasks(int count) {
        var tasks = new ArrayList<String>();
        var items = api.as("officer")
                .get(TASKS + "?state=OPEN&limit=" + count)
                .ok()
                .json()
                .path("items");
        items.forEach(item -> tasks.add(item.path("id").asText()));
        return tasks;
    }

    Answer claim(String task) {
        return api.as("officer").post(TASKS + "/" + task + "/claim", Map.of()).ok();
    }
}
