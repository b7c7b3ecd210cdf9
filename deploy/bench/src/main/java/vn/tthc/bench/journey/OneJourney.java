package vn.tthc.bench.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;
import vn.tthc.local.client.RatingPage;

/**
 * One dossier of procedure 1.013314 at the commune: drafted, submitted with its paper, accepted, appraised, prepared,
 * signed, returned, rated. The steps whose name begins with "→" wait for another service to follow an event, seen from
 * outside by asking until it has; what the services themselves measure of that is a figure of its own.
 */
final class OneJourney {

    private static final String PROCEDURE = "1.013314";
    private static final String COMPONENT_PATH = "/public/v1/procedures/" + PROCEDURE;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Api api;
    private final Stopwatch watch;
    private final Citizen citizen;

    OneJourney(Api api, Stopwatch watch, Citizen citizen) {
        this.api = api;
        this.watch = watch;
        this.citizen = citizen;
    }

    void play() {
        var procedure = watch.time(
                        "read procedure",
                        () -> api.anonymous().get(COMPONENT_PATH).ok())
                .json();
        var id = draft(procedure);
        var path = "/api/v1/applications/" + id;
        upload(path, procedure);
        post("submit", citizen.persona(), path + "/submit", Map.of());
        post("accept", "receptionist", path + "/accept", Map.of());
        desk("→ first task", "officer", id, "appraise", "complete", Map.of("outcome", "prepare"));
        desk("→ next task", "officer", id, "prepare", "complete", Map.of("outcome", "approve"));
        desk("→ next task", "leader", id, "approve", "approve", Map.of("resultNumber", "B-" + citizen.number()));
        follow("→ completed", () -> api.as("receptionist").get(path), "COMPLETED");
        post("return", "receptionist", path + "/return", Map.of());
        watch.time("→ rated", () -> rate(id));
    }

    private String draft(JsonNode procedure) {
        var applicant = Map.of(
                "name", "Người Đo Tải",
                "identityNumber", citizen.identityNumber(),
                "phone", "0900000000",
                "address", "Tổ 1, phường Minh Sơn");
        var request = Map.of(
                "procedureCode",
                PROCEDURE,
                "caseCode",
                procedure.path("cases").path(0).path("code").asText(),
                "receivingAgency",
                "H90.31.01",
                "competentAgency",
                "H90.31",
                "channel",
                "ONLINE",
                "applicant",
                applicant,
                "formData",
                // What differs is no duplicate of what an earlier measurement submitted.
                Map.of("measurement", UUID.randomUUID().toString()));
        return watch.time(
                        "draft",
                        () -> api.as(citizen.persona())
                                .post("/api/v1/applications", request)
                                .ok())
                .json()
                .path("id")
                .asText();
    }

    private void upload(String path, JsonNode procedure) {
        for (var component : procedure.path("cases").path(0).path("components")) {
            var target = path + "/documents?name=paper.pdf&component="
                    + component.path("code").asText();
            watch.time(
                    "upload",
                    () -> api.as(citizen.persona())
                            .upload(target, "application/pdf", PAPER)
                            .ok());
        }
    }

    private void desk(String wait, String persona, String dossier, String step, String verb, Map<String, String> body) {
        var list = "/api/v1/tasks?applicationId=" + dossier;
        var seen = watch.time(
                wait,
                () -> Await.until(
                        step + " of " + dossier,
                        PATIENCE,
                        () -> api.as(persona).get(list),
                        answer -> !taskAt(answer, step).isMissingNode()));
        var task = "/api/v1/tasks/" + taskAt(seen, step).path("id").asText();
        post("claim", persona, task + "/claim", Map.of());
        post(verb, persona, task + "/" + verb, body);
    }

    private static JsonNode taskAt(Answer list, String step) {
        for (var task : list.json().path("items")) {
            if (task.path("stepCode").asText().equals(step)) {
                return task;
            }
        }
        return list.json().path("no such task");
    }

    private Answer rate(String dossier) {
        var page = new RatingPage(api);
        var eligible = Await.until(
                        "rating of " + dossier,
                        PATIENCE,
                        () -> page.eligibility(citizen.persona(), dossier),
                        answer -> answer.status() != 404)
                .ok();
        return page.rate(page.token(citizen.persona(), dossier, eligible), 3, Map.of())
                .ok();
    }

    private void follow(String step, Supplier<Answer> look, String status) {
        watch.time(
                step,
                () -> Await.until(
                        status,
                        PATIENCE,
                        look,
                        answer -> answer.json().path("status").asText().equals(status)));
    }

    private void post(String step, String persona, String path, Map<String, ?> body) {
        watch.time(step, () -> api.as(persona).post(path, body).ok());
    }
}
