package vn.tthc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tthc.e2e.step.AcceptDossier;
import vn.tthc.e2e.step.FileDossiers;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;

/**
 * The journey of {@code ./tthc demo} on a system of its own: in its own folder, on its own ports, and on a clock that
 * starts on Friday 20/11/2026 at nine, so that every due date crosses a weekend and the holiday of 24/11. The build
 * sets all of it in the environment.
 */
class JourneyIT {

    private static final Path HOME = Path.of(System.getenv("TTHC_HOME"));
    private static final Path SCRIPT = Path.of(System.getenv("TTHC_REPOSITORY"), "tthc");
    private static final int MINUTES_TO_START = 5;

    @BeforeAll
    static void a_fresh_system_is_up() throws IOException, InterruptedException {
        var log = Files.createDirectories(HOME.getParent()).resolve("stack.log");
        assertThat(tthc(log, "up", "-d", "--fresh"))
                .as("./tthc up -d --fresh said: %s", (Object) Files.readString(log))
                .isZero();
    }

    @AfterAll
    static void nothing_is_left_running() throws IOException, InterruptedException {
        tthc(HOME.resolveSibling("stack-down.log"), "down");
    }

    @TestFactory
    Stream<DynamicTest> the_journey_holds_and_can_be_played_again() {
        var plays = Stream.of("first play", "second play")
                .flatMap(play -> new Journey(new LocalStack(), told -> {})
                        .play().stream()
                                .map(step -> DynamicTest.dynamicTest(
                                        play + ": " + step.name(),
                                        () -> assertThat(step.ok())
                                                .as(step.detail())
                                                .isTrue())));
        return Stream.concat(
                plays,
                Stream.of(DynamicTest.dynamicTest(
                        "nothing in any database leads from a rating to anything else", JourneyIT::ratingsStandAlone)));
    }

    /** Neither what a rating holds nor the transaction that wrote it is found anywhere else. */
    private static void ratingsStandAlone() throws SQLException {
        var rows = EveryTable.rows();
        var ratings = rows.stream().filter(row -> row.table().equals("rating")).toList();
        var others = rows.stream().filter(row -> !row.table().equals("rating")).toList();
        assertThat(ratings).isNotEmpty();
        assertThat(others).extracting(EveryTable.Row::table).contains("returned_dossier", "audit_entry", "dossier");
        for (var rating : ratings) {
            var token = rating.text().replaceAll("(?s).*?\"token\": \"\\\\\\\\x([0-9a-f]{64})\".*", "$1");
            assertThat(token).hasSize(64);
            var bytes = HexFormat.of().parseHex(token);
            var written = List.of(
                    token,
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertThat(others).noneMatch(row -> written.stream().anyMatch(row.text()::contains));
            assertThat(others)
                    .filteredOn(row -> row.part() == Part.FEEDBACK)
                    .noneMatch(row -> row.transaction().equals(rating.transaction()));
        }
    }

    @TestFactory
    List<DynamicTest> the_due_date_is_explained_across_a_weekend_and_a_holiday() {
        var story = new Story(new LocalStack());
        new FileDossiers().play(story);
        var told = new AcceptDossier().play(story);
        return Stream.of("due 2026-12-02", "11-21 Thứ Bảy", "11-22 Chủ nhật", "11-24 Ngày Văn hóa Việt Nam")
                .map(part ->
                        DynamicTest.dynamicTest(part, () -> assertThat(told).containsIgnoringCase(part)))
                .toList();
    }

    /** The gateway's list of public routes is kept by hand; what the services describe is what it must agree with. */
    @TestFactory
    Stream<DynamicTest> whatever_is_described_as_public_is_open_to_anybody() {
        var anybody = new LocalStack().api().anonymous();
        return anybody.get("/openapi.json").json().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/public/v1/")
                        && path.getValue().has("get"))
                .map(path -> path.getKey().replaceAll("\\{[^}]+}", "9.999999"))
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(anybody.get(path).status()).isNotEqualTo(401)));
    }

    /**
     * Its list of routes is kept by hand too: a resource that nobody can reach is not there. What is for operators has
     * the service's own name in its path, which each describes as a variable.
     */
    @TestFactory
    Stream<DynamicTest> whatever_a_service_describes_is_reached_through_the_gateway() {
        var system = RunningSystem.current();
        var reached = described(system.gateway(), "/openapi.json");
        return Stream.of(Part.CATALOG, Part.APPLICATION, Part.WORKFLOW, Part.FEEDBACK)
                .map(part -> DynamicTest.dynamicTest(
                        part.label(),
                        () -> assertThat(described(system.url(part), "/q/openapi?format=json"))
                                .isNotEmpty()
                                .isSubsetOf(reached)));
    }

    private static Set<String> described(URI address, String document) {
        var paths = new Api(address, persona -> persona)
                .anonymous()
                .get(document)
                .ok()
                .json()
                .path("paths");
        return paths.properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("/operations/{service}/"))
                .collect(Collectors.toSet());
    }

    private static int tthc(Path log, String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("bash", SCRIPT.toString()), Stream.of(words))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES_TO_START, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("./tthc " + String.join(" ", words) + " took too long, see " + log);
        }
        return process.exitValue();
    }
}
