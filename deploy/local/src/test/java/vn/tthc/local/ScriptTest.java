package vn.tthc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./tthc} does before any Java runs. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../../tthc").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dance", "up --faster", "status now", "token", "bench", "demo --quiet", "import"})
    void a_wrong_word_is_answered_with_the_usage_and_status_2(String words) throws Exception {
        var answer = run(SCRIPT + " " + words, Map.of());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("Usage: ./tthc COMMAND");
    }

    @Test
    void without_a_jdk_25_one_line_says_so() throws Exception {
        var answer = run("source " + SCRIPT + "; jdk_candidates() { echo /nowhere; }; use_jdk", Map.of());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).singleElement().asString().startsWith("tthc: no JDK 25 found");
    }

    @Test
    void a_jdk_25_is_taken_and_an_older_one_or_a_mere_runtime_is_not() throws Exception {
        var older = jdk("a-17", "17.0.15", true);
        var runtime = jdk("b-25", "25.0.3", false);
        var wanted = jdk("c-25", "25.0.3", true);

        var answer = run(
                "source " + SCRIPT + "; jdk_candidates() { printf '%s\\n' " + older + " " + runtime + " " + wanted
                        + "; }; find_jdk",
                Map.of());

        assertThat(answer.text().strip()).isEqualTo(wanted.toString());
    }

    @Test
    void without_any_maven_one_line_says_so() throws Exception {
        var answer = run("source " + SCRIPT + "; find_maven() { return 1; }; PATH=/nowhere; use_maven", Map.of());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).singleElement().asString().startsWith("tthc: no Maven found");
    }

    @Test
    void a_full_disk_is_said_before_anything_is_built() throws Exception {
        var answer = run("source " + SCRIPT + "; require_space " + folder + " 999999999", Map.of());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).startsWith("tthc: the disk is full: " + folder);
    }

    @Test
    void the_reports_of_all_modules_are_summed() throws Exception {
        report("a/target/surefire-reports/TEST-A.xml", "tests=\"10\" errors=\"1\" skipped=\"2\" failures=\"1\"");
        report("b/target/failsafe-reports/TEST-B.xml", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        var answer = run("source " + SCRIPT + "; count_tests " + folder, Map.of());

        assertThat(answer.text()).isEqualTo("11 passed, 2 failed, 2 skipped\n");
    }

    @Test
    void a_build_that_fails_without_a_failing_test_fails_all_the_same_and_still_counts() throws Exception {
        report("a/target/surefire-reports/TEST-A.xml", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        var answer = run(
                "source " + SCRIPT + "; ROOT=" + folder + "; require_space() { :; }; find() { :; };"
                        + " count_tests() { echo 3 passed, 0 failed, 0 skipped; };"
                        + " use_maven() { MAVEN=false; }; run_tests",
                Map.of());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).contains("Failed after").endsWith("3 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void what_was_never_started_is_reported_as_one_document_that_says_so() throws Exception {
        var answer = run("source " + SCRIPT + "; simple status --json", Map.of("TTHC_HOME", folder.toString()));

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).startsWith("{\"ready\": false");
    }

    @Test
    void a_module_is_stale_when_a_source_changes_and_not_when_it_is_only_touched() throws Exception {
        var source = write("mill/src/main/A.java", "class A {}");
        Files.createDirectories(folder.resolve("mill/target"));
        var prelude = "source " + SCRIPT + "; ROOT=" + folder + "; mark_building mill; mark_built mill; ";

        var touched = run(prelude + "touch -d 2001-01-01 " + source + "; is_stale mill", Map.of());
        var changed = run(prelude + "echo >> " + source + "; is_stale mill", Map.of());

        assertThat(touched.status()).isEqualTo(1);
        assertThat(changed.status()).isZero();
    }

    private Path jdk(String name, String version, boolean compiler) throws IOException {
        write(name + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        if (compiler) {
            write(name + "/bin/javac", "").toFile().setExecutable(true);
        }
        return folder.resolve(name);
    }

    private void report(String path, String figures) throws IOException {
        write(path, "<?xml version=\"1.0\"?>\n<testsuite name=\"A\" time=\"0.1\" " + figures + ">\n</testsuite>\n");
    }

    private Path write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Answer run(String command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int status, String text) {}
}
