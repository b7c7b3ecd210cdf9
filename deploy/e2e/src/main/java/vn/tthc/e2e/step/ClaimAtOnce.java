package vn.tthc.e2e.step;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Answer;

/** Two officers reach for the same task at the same moment. */
public final class ClaimAtOnce implements Step {

    private static final List<String> OFFICERS = List.of("officer", "officer2");

    @Override
    public String name() {
        return "claim at once";
    }

    @Override
    public String play(Story story) {
        var task = story.online().awaitTask("officer", any -> true).path("id").asText();
        var answers = together(story, "/api/v1/tasks/" + task + "/claim");
        var won = answers.getFirst().status() == 200 ? 0 : 1;
        var winner = answers.get(won);
        var loser = answers.get(1 - won);
        Check.equal("the winner's answer " + winner, 200, winner.status());
        Check.equal("the loser's answer " + loser, 409, loser.status());
        var holder = loser.json().path("holder").path("name").asText();
        Check.that(!holder.isBlank(), "the loser should be told who holds the task: %s", loser.text());
        story.claimed(task, OFFICERS.get(won));
        return "Two officers reached for the appraisal at once: %s has it; the other one was told so (409, held by %s)."
                .formatted(winner.json().path("holder").path("name").asText(), holder);
    }

    private static List<Answer> together(Story story, String path) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = OFFICERS.stream()
                    .<Callable<Answer>>map(
                            officer -> () -> story.api().as(officer).post(path, Map.of()))
                    .toList();
            return threads.invokeAll(requests).stream()
                    .map(ClaimAtOnce::outcome)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer outcome(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
