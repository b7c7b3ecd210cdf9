package vn.tthc.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_living_process_is_found_again() {
        var file = new PidFile(folder.resolve("run/a.pid"));

        file.write(process.toHandle());

        assertThat(file.living()).contains(process.toHandle());
    }

    @Test
    void a_process_that_got_the_same_number_later_is_a_stranger() throws IOException {
        var file = new PidFile(folder.resolve("a.pid"));

        Files.writeString(file.path(), process.pid() + " " + Instant.now().minus(Duration.ofHours(1)));

        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_process_that_has_ended_is_not_found() {
        var file = new PidFile(folder.resolve("a.pid"));
        file.write(process.toHandle());

        Processes.stop(process.toHandle(), "TERM", Duration.ofSeconds(5));

        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_file_that_was_cut_short_names_nobody() throws IOException {
        var file = new PidFile(folder.resolve("a.pid"));

        Files.writeString(file.path(), "" + process.pid());

        assertThat(file.living()).isEmpty();
    }

    @Test
    void a_process_that_does_not_listen_to_its_signal_is_killed() throws IOException {
        var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done").start();
        deaf.inputReader().readLine();

        Processes.stop(deaf.toHandle(), "TERM", Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void memory_of_a_process_and_its_children_is_counted_once_each() {
        var self = ProcessHandle.current();

        var twice = Processes.residentMebibytes(Stream.of(self, self));

        assertThat(twice).isBetween(20L, Processes.residentMebibytes(Stream.of(self)) + 20);
    }
}
