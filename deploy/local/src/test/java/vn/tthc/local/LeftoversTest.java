package vn.tthc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.local.process.PidFile;

class LeftoversTest {

    @TempDir
    Path folder;

    private Settings settings;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        settings = Settings.of(Map.of("TTHC_HOME", folder.toString()));
        Files.createDirectories(settings.runFolder());
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_a_killed_launcher_left_behind_is_ended_once() {
        pidFile().write(process.toHandle());

        assertThat(new Leftovers(settings).stop()).isOne();
        assertThat(process.isAlive()).isFalse();
        assertThat(new Leftovers(settings).stop()).isZero();
    }

    @Test
    void a_stranger_that_got_the_number_is_left_alone() throws IOException {
        Files.writeString(pidFile().path(), process.pid() + " " + Instant.EPOCH);

        assertThat(new Leftovers(settings).stop()).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void the_workers_of_a_killed_database_server_are_ended_too() throws Exception {
        var data = Files.createDirectories(settings.home().resolve("postgres"));
        var worker = new ProcessBuilder("sleep", "60").directory(data.toFile()).start();

        new Leftovers(settings).stop();

        assertThat(worker.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(process.isAlive()).isTrue();
    }

    private PidFile pidFile() {
        return new PidFile(settings.runFolder().resolve("workflow.pid"));
    }
}
