package vn.tthc.application.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** Sixty-four threads over three processes draw codes for one agency and day, and one process is killed in the middle. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ThreeProcessesTest {

    private static final String AGENCY = "H90.96";
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final int CODES_A_THREAD = 30;
    private static final int TOLD_BEFORE_THE_KILL = 100;

    @ConfigProperty(name = "tthc.db.url")
    String url = "";

    @ConfigProperty(name = "tthc.db.user")
    String user = "";

    @ConfigProperty(name = "tthc.db.password")
    String password = "";

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Test
    void no_code_is_drawn_twice_and_none_is_missing_although_a_process_is_killed() throws Exception {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        var victimSpoke = new CountDownLatch(TOLD_BEFORE_THE_KILL);
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            var survivors = List.of(start(22), start(21));
            var victim = start(21);
            var heard = new ArrayList<Future<?>>();
            survivors.forEach(p -> heard.add(listeners.submit(() -> listen(p, told, null))));
            heard.add(listeners.submit(() -> listen(victim, told, victimSpoke)));

            assertThat(victimSpoke.await(60, TimeUnit.SECONDS)).isTrue();
            victim.destroyForcibly();

            for (var listener : heard) {
                listener.get();
            }
            for (var survivor : survivors) {
                assertThat(survivor.waitFor()).isZero();
            }
            assertThat(victim.waitFor()).isNotZero();
        }

        var account = accounts.of(AGENCY, DAY);
        var survived = (22 + 21) * (CODES_A_THREAD - CODES_A_THREAD / 5);
        assertThat(account.unexplained()).isEmpty();
        assertThat(account.issued()).isEqualTo(account.lastNumber());
        assertThat(account.lastNumber()).isGreaterThanOrEqualTo(survived + TOLD_BEFORE_THE_KILL);
        assertThat(codes()).containsExactlyElementsOf(numbered(account.lastNumber()));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(codes()).containsAll(told);
    }

    private Process start(int threads) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Racer.class.getName(),
                        url,
                        user,
                        password,
                        AGENCY,
                        DAY.toString(),
                        Integer.toString(threads),
                        Integer.toString(CODES_A_THREAD))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "racer-stop"));
        return process;
    }

    private static void listen(Process process, Queue<String> told, @Nullable CountDownLatch spoke) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // The last line of a killed process may be cut in the middle.
                if (line.length() == "H90.96-270401-0001".length()) {
                    told.add(line);
                }
                if (spoke != null) {
                    spoke.countDown();
                }
            }
        } catch (IOException e) {
            // Killing a process closes its streams, even before it is dead.
            if (spoke == null) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> codes() {
        return database.query(
                row -> row.getString(1),
                "select code from dossier where receiving_agency = ? and code is not null order by code",
                AGENCY);
    }

    private static List<String> numbered(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj("H90.96-270401-%04d"::formatted)
                .toList();
    }
}
