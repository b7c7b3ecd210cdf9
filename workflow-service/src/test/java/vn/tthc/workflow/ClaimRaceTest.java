package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

/** Promise 7: one task has one winner. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ClaimRaceTest {

    @Test
    void of_two_hundred_officers_who_claim_at_once_one_wins_and_the_others_learn_who() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.openTask(Office.officer(), application);

        var answers = atOnce(200, i -> Office.post(racer(i), "/tasks/" + task + "/claim", Map.of()));

        var winners = answers.stream().filter(a -> a.statusCode() == 200).toList();
        var losers = answers.stream().filter(a -> a.statusCode() == 409).toList();
        assertThat(winners).hasSize(1);
        assertThat(losers).hasSize(199);
        var holder = winners.getFirst().jsonPath().getString("holder.name");
        assertThat(losers).allSatisfy(loser -> {
            assertThat(loser.jsonPath().getString("type")).endsWith("task-already-claimed");
            assertThat(loser.jsonPath().getString("holder.name")).isEqualTo(holder);
            assertThat(loser.jsonPath().getString("holder.since")).isNotBlank();
        });
    }

    @Test
    void a_task_completed_twice_at_once_opens_one_next_step() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);

        var answers = atOnce(10, _ -> Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of()));

        assertThat(answers).filteredOn(a -> a.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(a -> a.statusCode() == 409).hasSize(9);
        assertThat(Office.process(application).getList("tasks.stepCode")).isEqualTo(List.of("appraise", "prepare"));
    }

    @Test
    void of_two_agencies_whose_answers_arrive_together_one_joins_the_round() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.claimed(Office.officer(), application);
        var agencies = List.of(Office.CONSTRUCTION, Office.LAND, Office.POLICE, Office.ELSEWHERE);
        var asked = Office.post(
                        Office.officer(),
                        "/tasks/" + task + "/consultations",
                        Map.of("agencies", agencies, "question", "Ý kiến về quy hoạch?"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        var answers = atOnce(
                4,
                i -> Office.post(
                        Office.token("officer", agencies.get(i), "consulted-" + i),
                        "/consultations/" + asked.getString("items[" + i + "].id") + "/answer",
                        Map.of("opinion", "AGREE", "text", "Nhất trí")));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(Database.count(
                        "select count(*) from audit_entry where action = 'consultation.joined' and object_id = '" + task
                                + "'"))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from consultation_round where joined_at is not null and task_id = '"
                        + task + "'"))
                .isEqualTo(1);
    }

    private static String racer(int number) {
        return Office.token("officer", Office.COMMUNE, "racer-" + number);
    }

    private static List<Response> atOnce(int people, java.util.function.IntFunction<Response> request) {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, people)
                    .<Callable<Response>>mapToObj(i -> () -> {
                        start.await();
                        return request.apply(i);
                    })
                    .toList();
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
