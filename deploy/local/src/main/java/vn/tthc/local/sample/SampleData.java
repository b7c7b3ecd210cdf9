package vn.tthc.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;
import vn.tthc.local.client.UnexpectedAnswer;

/**
 * Loads the fictional province "tỉnh Minh Sơn" (H90) through the gateway, as its own officials would.
 *
 * <p>What is already there is left alone, so that it may run at every start and go on where it was interrupted.
 */
public final class SampleData {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DECISIONS = "/api/v1/publication-decisions";
    private static final Duration REPLICA_PATIENCE = Duration.ofSeconds(60);

    private final Api.Session admin;
    private final Api.Session controller;
    private final Consumer<String> progress;

    /** @param progress is told one line per part */
    public SampleData(Api api, Consumer<String> progress) {
        this.admin = api.as("admin");
        this.controller = api.as("procedure-controller");
        this.progress = progress;
    }

    /** Loads what is missing. */
    public void load() {
        each("agencies", this::agency);
        each("sectors", this::sector);
        each("calendars", this::calendar);
        each("publication-decisions", this::decision);
        each("process-definitions", this::process);
    }

    private boolean agency(JsonNode agency) {
        return create(admin, "/api/v1/agencies", agency);
    }

    private boolean sector(JsonNode sector) {
        return create(admin, "/api/v1/sectors", sector);
    }

    private boolean calendar(JsonNode calendar) {
        return existsAt("/api/v1/calendars/" + calendar.path("agencyCode").asText())
                || create(admin, "/api/v1/calendars", calendar);
    }

    private boolean decision(JsonNode decision) {
        var last = decision.path("items").path(decision.path("items").size() - 1);
        if (existsAt("/public/v1/procedures/" + last.path("procedureCode").asText())) {
            return true;
        }
        controller
                .post(DECISIONS + "/" + draft(decision) + "/publish", JSON.createObjectNode())
                .ok();
        return false;
    }

    /** A new draft, or the one that an interrupted load has left. */
    private String draft(JsonNode decision) {
        var answer = controller.post(DECISIONS, decision);
        if (answer.status() != 409) {
            return answer.ok().json().path("id").asText();
        }
        for (var known : controller.get(DECISIONS + "?limit=100").ok().json().path("items")) {
            if (known.path("number").equals(decision.path("number"))) {
                return known.path("id").asText();
            }
        }
        throw new UnexpectedAnswer(answer, "a draft of " + decision.path("number"));
    }

    private boolean process(JsonNode process) {
        var code = process.path("procedureCode").asText();
        var known = controller
                .get("/api/v1/process-definitions?procedureCode=" + code)
                .ok()
                .json()
                .path("items");
        for (var one : known) {
            if (one.path("procedureCode").asText().equals(code)
                    && !one.path("approvedAt").isMissingNode()) {
                return true;
            }
        }
        var request = ((ObjectNode) process).deepCopy();
        var approval = JSON.createObjectNode().set("decisionNumber", request.remove("decisionNumber"));
        var draft = whenReplicated(() -> controller.post("/api/v1/process-definitions", request));
        var id = draft.json().path("id").asText();
        whenReplicated(() -> controller.post("/api/v1/process-definitions/" + id + "/approve", approval));
        return false;
    }

    /** workflow-service learns of a procedure a moment after its publication; until then it does not know it. */
    private static Answer whenReplicated(Supplier<Answer> request) {
        return Await.until(
                        "workflow-service to know the procedure",
                        REPLICA_PATIENCE,
                        request,
                        answer -> answer.status() != 422 && !isProblem(answer, "procedure-unknown"))
                .ok();
    }

    private static boolean isProblem(Answer answer, String slug) {
        return answer.json().path("type").asText().endsWith("/" + slug);
    }

    private boolean existsAt(String path) {
        return controller.get(path).status() == 200;
    }

    private static boolean create(Api.Session session, String path, JsonNode body) {
        var answer = session.post(path, body);
        if (answer.status() == 409) {
            return true;
        }
        answer.ok();
        return false;
    }

    private void each(String part, Part load) {
        var entries = read(part + ".json");
        var already = 0;
        for (var entry : entries) {
            if (load.wasThere(entry)) {
                already++;
            }
        }
        progress.accept("%s: %d loaded, %d already there".formatted(part, entries.size() - already, already));
    }

    /** A part of the sample, as it is shipped. */
    public static JsonNode read(String name) {
        try (var in = SampleData.class.getResourceAsStream("/sample/" + name)) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads one entry and says whether it had been there before. */
    private interface Part {
        boolean wasThere(JsonNode entry);
    }
}
