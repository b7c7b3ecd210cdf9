package vn.tthc.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    private final Supervisor supervisor = new Supervisor(reports::add, () -> {});

    @AfterEach
    void stop() {
        supervisor.stopAll(List.of(supervisor.processes()));
    }

    @Test
    void a_process_that_is_killed_is_started_again_and_both_is_said() throws Exception {
        var process = start("touch ready; exec sleep 60");
        var killed = ProcessHandle.of(process.pid()).orElseThrow();

        killed.destroyForcibly();

        assertThat(reports.poll(20, TimeUnit.SECONDS)).isEqualTo("mill was ended by signal 9; starting it again");
        assertThat(reports.poll(20, TimeUnit.SECONDS)).startsWith("mill is ready again after");
        assertThat(process.pid()).isNotEqualTo(killed.pid());
        assertThat(process.restarts()).isOne();
        assertThat(process.blueprint().pidFile().living())
                .map(ProcessHandle::pid)
                .contains(process.pid());
    }

    @Test
    void a_process_that_dies_at_the_start_is_named_with_the_end_of_its_log() {
        assertThatThrownBy(() -> start("echo no such database; exit 3"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("mill ended with status 3 while starting")
                .hasMessageContaining("no such database");
    }

    @Test
    void a_process_that_never_gets_ready_is_not_waited_for_for_ever() {
        var process = new ManagedProcess(blueprint("exec sleep 60"), Duration.ofMillis(200));

        assertThatThrownBy(() -> Supervisor.awaitAll(List.of(supervisor.start(process))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("mill was not ready within 0 s");
    }

    @Test
    void what_is_stopped_stays_stopped_and_leaves_no_pid_file() {
        var process = start("touch ready; exec sleep 60");
        var pid = process.pid();

        supervisor.stopAll(List.of(List.of(process)));

        assertThat(ProcessHandle.of(pid).filter(Processes::isRunning)).isEmpty();
        assertThat(process.blueprint().pidFile().path()).doesNotExist();
        assertThat(reports).isEmpty();
    }

    private ManagedProcess start(String script) {
        var process = new ManagedProcess(blueprint(script), PATIENCE);
        Supervisor.awaitAll(List.of(supervisor.start(process)));
        return process;
    }

    private Blueprint blueprint(String script) {
        return new Blueprint(
                "mill",
                "localhost:1",
                List.of("sh", "-c", "cd " + folder + "; rm -f ready; " + script),
                Map.of(),
                folder.resolve("mill.log"),
                new PidFile(folder.resolve("mill.pid")),
                _ -> Files.exists(folder.resolve("ready")),
                "TERM",
                PATIENCE);
    }
}
