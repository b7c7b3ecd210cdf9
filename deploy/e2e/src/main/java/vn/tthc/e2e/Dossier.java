package vn.tthc.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Predicate;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;

/** A dossier and where it is found. */
public final class Dossier {

    /** Events usually arrive within milliseconds; a restarted service may need to start first. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final String id;

    public Dossier(Api api, String id) {
        this.api = api;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/api/v1/applications/" + id;
    }

    public JsonNode seenBy(String persona) {
        return api.as(persona).get(path()).ok().json();
    }

    /** The day that its code names, such as H90.31-261120-0001. */
    public LocalDate receivedOn() {
        var code = seenBy("receptionist").path("code").asText();
        return LocalDate.parse(code.split("-", -1)[1], DateTimeFormatter.ofPattern("yyMMdd"));
    }

    /** Does something that changes its state, as that persona. */
    public Answer doAs(String persona, String verb, Map<String, ?> body) {
        return api.as(persona).post(path() + "/" + verb, body).ok();
    }

    /** Waits until it stands there. */
    public JsonNode awaitStatus(String status) {
        return Await.until(
                        "status " + status,
                        PATIENCE,
                        () -> api.as("receptionist").get(path()),
                        answer -> answer.json().path("status").asText().equals(status))
                .json();
    }

    /** Waits until a task of this dossier lies in the queue that the persona sees, and gives it. */
    public JsonNode awaitTask(String persona, Predicate<JsonNode> which) {
        return awaitIn(persona, "/api/v1/tasks?limit=100&applicationId=" + id, "a task for " + persona, which);
    }

    /** Waits until an entry of a list speaks of this dossier, and gives it. */
    public JsonNode awaitIn(String persona, String list, String what, Predicate<JsonNode> which) {
        var answer = Await.until(
                what,
                PATIENCE,
                () -> api.as(persona).get(list),
                seen -> !entry(seen, which).isMissingNode());
        return entry(answer, which);
    }

    private JsonNode entry(Answer list, Predicate<JsonNode> which) {
        for (var entry : list.json().path("items")) {
            if (entry.path("applicationId").asText().equals(id) && which.test(entry)) {
                return entry;
            }
        }
        return list.json().path("no such entry");
    }
}
