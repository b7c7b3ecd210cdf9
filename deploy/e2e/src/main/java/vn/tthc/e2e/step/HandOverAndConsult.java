package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;

/** The dossier goes to another agency, which asks two more at the same time. */
public final class HandOverAndConsult implements Step {

    private static final String DEPARTMENT = "H90.15";
    private static final String LAND = "H90.16";
    private static final String POLICE = "H90.20";

    @Override
    public String name() {
        return "hand over and consult";
    }

    @Override
    public String play(Story story) {
        var partner = story.api().as("officer-partner");
        handOver(story, partner);
        var task = story.online()
                .awaitTask("officer-partner", any -> true)
                .path("id")
                .asText();
        claimUnlessHeld(partner, task);
        consult(story, partner, task);
        answer(story, "officer-land", "Thửa đất không vướng quy hoạch");
        answer(story, "officer-police", "Không thuộc diện thẩm duyệt về phòng cháy, chữa cháy");
        Await.until(
                "both answers to arrive",
                Dossier.PATIENCE,
                () -> partner.post(
                        "/api/v1/tasks/" + task + "/complete", Map.of("outcome", "prepare", "note", "Đủ điều kiện")),
                done -> done.status() != 409);
        story.online()
                .awaitTask("officer", prepared -> !prepared.path("id").asText().equals(task));
        return "Handed over to the department of construction (%s), received there; %s and %s were consulted side by side and both answered."
                .formatted(DEPARTMENT, LAND, POLICE);
    }

    private static void handOver(Story story, Api.Session partner) {
        story.api()
                .as(story.handler())
                .post(
                        "/api/v1/tasks/" + story.task() + "/handoff",
                        Map.of("toAgency", DEPARTMENT, "note", "Đề nghị thẩm định kết cấu"))
                .ok();
        var handoff = story.online()
                .awaitIn("officer-partner", "/api/v1/handoffs?limit=100&state=SENT", "the handoff", any -> true);
        partner.post("/api/v1/handoffs/" + handoff.path("id").asText() + "/receive", Map.of())
                .ok();
    }

    private static void claimUnlessHeld(Api.Session partner, String task) {
        var claim = partner.post("/api/v1/tasks/" + task + "/claim", Map.of());
        Check.that(claim.status() == 200 || claim.status() == 409, "the partner could not claim: %s", claim);
    }

    private static void consult(Story story, Api.Session partner, String task) {
        partner.post(
                        "/api/v1/tasks/" + task + "/consultations",
                        Map.of(
                                "agencies",
                                List.of(LAND, POLICE),
                                "question",
                                "Đề nghị cho ý kiến về thửa đất và phòng cháy, chữa cháy",
                                "dueInHours",
                                16))
                .ok();
        Check.that(
                partner.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "prepare"))
                                .status()
                        == 409,
                "the task of %s went on without the answers",
                story.online().id());
    }

    private static void answer(Story story, String persona, String text) {
        JsonNode question = story.online()
                .awaitIn(persona, "/api/v1/consultations?limit=100&state=ASKED", "the question", any -> true);
        story.api()
                .as(persona)
                .post(
                        "/api/v1/consultations/" + question.path("id").asText() + "/answer",
                        Map.of("opinion", "AGREE", "text", text))
                .ok();
    }
}
