package vn.tthc.catalog.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.NationalFiles;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** The national portal's own file, where it is at hand; it may not be copied into the project. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class NationalCatalogueTest {

    private static final Path FILE = NationalFiles.file("procedures.jsonl.gz");

    @Test
    void every_real_record_is_published_or_refused_with_a_reason_and_a_second_run_changes_nothing() throws Exception {
        assumeTrue(Files.exists(FILE), "The national catalogue is not here (" + FILE + "): nothing to import");

        var first = run(Files.readAllBytes(FILE));
        print(first, "first run");
        assertThat(first.getInt("read")).isEqualTo(408);
        assertAddsUp(first);
        List<Map<String, Object>> records = first.getList("records");
        assertThat(records).hasSize(408).allSatisfy(r -> {
            if (r.get("outcome").equals("REFUSED")) {
                assertThat((List<?>) r.get("notes"))
                        .as("reason of " + r.get("code"))
                        .isNotEmpty();
            }
        });
        assertThat(first.getList("decisions.issuingAgency"))
                .doesNotHaveDuplicates()
                .contains("G15", "H24", "H56");

        var second = run(Files.readAllBytes(FILE));
        print(second, "second run");
        assertAddsUp(second);
        assertThat(second.getInt("published.total")).isZero();
        assertThat(second.getInt("unchanged")).isEqualTo(first.getInt("published.total"));
        assertThat(second.getInt("refused")).isEqualTo(first.getInt("refused"));
    }

    private static void assertAddsUp(JsonPath report) {
        assertThat(report.getInt("published.NEW")
                        + report.getInt("published.AMEND")
                        + report.getInt("published.REPLACE")
                        + report.getInt("published.ABOLISH")
                        + report.getInt("unchanged")
                        + report.getInt("refused"))
                .isEqualTo(report.getInt("read"));
    }

    private static JsonPath run(byte[] file) {
        return given().auth()
                .oauth2(Tokens.as("procedure-controller").agency("H90").build())
                .contentType("application/x-ndjson")
                .body(file)
                .post("/api/v1/publication-decisions/import")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void print(JsonPath report, String run) {
        System.out.printf(
                "national catalogue, %s: read %d, published %s, unchanged %d, normalised %d, refused %d%n",
                run,
                report.getInt("read"),
                report.getMap("published"),
                report.getInt("unchanged"),
                report.getInt("normalised"),
                report.getInt("refused"));
        report.<Map<String, Object>>getList("records").stream()
                .filter(r -> r.get("outcome").equals("REFUSED"))
                .map(r -> r.get("notes").toString())
                .distinct()
                .forEach(reason -> System.out.println("  refused: " + reason));
    }
}
