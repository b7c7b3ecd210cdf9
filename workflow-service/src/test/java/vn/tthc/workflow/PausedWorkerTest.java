package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

/** A client that was stopped (SIGSTOP) while its lease ran out wakes up and completes nothing. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PausedWorkerTest {

    @Test
    void a_worker_that_slept_through_its_lease_is_refused_even_where_the_same_person_claimed_again()
            throws IOException, InterruptedException {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var task = Office.openTask(Office.officer(), application);
        var worker = started(task);
        try (var said = worker.inputReader()) {
            var lease = Long.parseLong(said.readLine());
            signal("STOP", worker);
            assertThat(Database.change("update task set lease_until = claimed_at where id = '" + task + "'"))
                    .isEqualTo("done");
            var again = Office.post(Office.officer(), "/tasks/" + task + "/claim", Map.of())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            worker.outputWriter().append("go\n").flush();
            signal("CONT", worker);

            assertThat(said.readLine()).contains("task-lease-over");
            assertThat(again.getLong("lease")).isGreaterThan(lease);
            assertThat(Office.process(application).getList("tasks.state")).isEqualTo(List.of("CLAIMED"));
            Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of("lease", again.getLong("lease")))
                    .then()
                    .statusCode(200);
        } finally {
            worker.destroyForcibly();
        }
    }

    private static Process started(String task) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        "vn.tthc.workflow.StaleWorker",
                        "http://localhost:" + RestAssured.port + "/api/v1/tasks/" + task,
                        Office.officer())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
