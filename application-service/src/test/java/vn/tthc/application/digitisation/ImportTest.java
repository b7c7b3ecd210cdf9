package vn.tthc.application.digitisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.testing.Infrastructure;

/** Earlier results are taken over from a file: each once, whoever is killed; into the store of their holders. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportTest {

    private static final String IMPORTS = "/api/v1/results/imports";
    private static final String HEAD = "agency,title,number,identityNumber,issuedOn,validTo,file,sha256\n";
    private static final String AN = "099000000011";

    @Inject
    Province province;

    @Inject
    Importer importer;

    @Inject
    ImportTable table;

    @Inject
    Planner planner;

    @Inject
    Issuers issuers;

    @Inject
    DocumentStore store;

    @Inject
    ImportConfig config;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void today() {
        MovableClock.reset();
    }

    @Test
    void a_birth_certificate_of_2008_is_found_by_its_holder_and_stands_for_a_paper() throws IOException {
        var sha256 = scan("2008/khai-sinh-12.pdf", Desks.pdf("Giấy khai sinh số 12/2008"));
        var id = imported(line("12/2008", AN, "2008/khai-sinh-12.pdf", sha256))
                .path("id")
                .toString();

        get(id).then().body("state", equalTo("DONE")).body("taken", equalTo(1)).body("read", equalTo(1));
        var mine = citizen().get("/api/v1/results").then().statusCode(200);
        mine.body("items.number", hasItem("12/2008"));
        String result = mine.extract().path("items.find { it.number == '12/2008' }.id");
        var paper = citizen().get("/api/v1/results/" + result + "/content");
        assertThat(Sha256.hex(paper.then().statusCode(200).extract().asByteArray()))
                .isEqualTo(sha256);
        citizen2().get("/api/v1/results").then().body("items.number", not(hasItem("12/2008")));
        citizen2().get("/api/v1/results/" + result + "/content").then().statusCode(404);

        var dossier = Desks.drafted();
        Desks.get(citizen(), dossier, "/documents/reuse").then().body("items.number", hasItem("12/2008"));
    }

    @Test
    void one_without_a_scan_is_in_the_store_but_stands_for_no_paper() {
        imported(line("13/2008", AN, "", ""));

        citizen().get("/api/v1/results").then().body("items.find { it.number == '13/2008' }.size", nullValue());
        Desks.get(citizen(), Desks.drafted(), "/documents/reuse").then().body("items.number", not(hasItem("13/2008")));
    }

    @Test
    void each_line_is_taken_unchanged_or_refused_with_its_reason_in_the_callers_language() throws IOException {
        imported(line("21/2008", AN, "", ""));
        scan("not.pdf", "MZ".getBytes(UTF_8));
        var id = imported(line("21/2008", AN, "", "") // here already
                        + line("22/2008", AN, "", "")
                        + line("22/2008", AN, "", "") // twice in the file
                        + line("21/2008", "099000000022", "", "") // another holder
                        + line("23/2008", AN, "missing.pdf", "")
                        + line("24/2008", AN, "not.pdf", "")
                        + "\n"
                        + "H90.35,Giấy khai sinh,25/2008," + AN + ",2008-05-02,,,\n")
                .path("id")
                .toString();

        get(id).then()
                .body("read", equalTo(7))
                .body("taken", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("refused", equalTo(4))
                .body("finishedAt", notNullValue());
        leader().get(IMPORTS + "/" + id + "/refused?limit=3")
                .then()
                .body("items.line", contains(5, 6, 7))
                .body("items.field", contains("number", "file", "file"))
                .body("items[0].number", equalTo("21/2008"))
                .body("items[0].message", equalTo("Đã có kết quả cùng cơ quan, loại và số nhưng nội dung khác"))
                .body("next", notNullValue());
        leader().header("Accept-Language", "en")
                .get(IMPORTS + "/" + id + "/refused")
                .then()
                .body("items", hasSize(4))
                .body("items[3].rule", equalTo("digitisation.Agency"))
                .body("items[3].message", equalTo("Not the agency of whoever imports, nor one below it"));
    }

    @Test
    void the_same_file_again_is_the_same_import_and_no_file_stays_when_it_is_done() throws IOException {
        var lines = line("31/2008", AN, "", "");
        var first = upload(HEAD + lines).then().statusCode(202).extract();
        String key = database.query(
                        row -> row.getString(1),
                        "select storage_key from result_import where id = ?",
                        UUID.fromString(first.path("id")))
                .getFirst();
        importer.work();

        var again = upload(HEAD + lines).then().statusCode(202).extract();
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.<String>path("state")).isEqualTo("DONE");
        assertThrows(IOException.class, () -> store.open(key).close());
    }

    @Test
    void killed_between_two_batches_another_goes_on_without_loss_or_double_and_the_dead_cannot_write()
            throws IOException {
        var count = 3 * config.batch() + 17;
        var lines = IntStream.range(0, count)
                .mapToObj(n -> line("K" + n + "/2009", "0998%08d".formatted(n), "", ""))
                .collect(Collectors.joining());
        var id = UUID.fromString(upload(HEAD + lines).path("id"));
        var dead = table.claim().orElseThrow();
        try (var file = new ImportFile(store.open(dead.storageKey()))) {
            var reader = file.reader(dead.format()).orElseThrow();
            var rules = new Rules(issuers.below(COMMUNE), LocalDate.of(2026, 11, 20));
            table.write(dead, planner.plan(file.next(config.batch()), reader, rules), file.position(), 1);
            var late = planner.plan(file.next(config.batch()), reader, rules);
            var stopped = dead.goingOnAt(config.batch() + 2);

            importer.work();
            get(id.toString()).then().body("state", equalTo("RUNNING")).body("read", equalTo(config.batch()));
            MovableClock.set("2026-11-20T23:00");
            importer.work();

            assertThrows(TakenOverException.class, () -> table.write(stopped, late, file.position(), 1));
        }
        get(id.toString())
                .then()
                .body("state", equalTo("DONE"))
                .body("taken", equalTo(count))
                .body("refused", equalTo(0));
        assertThat(database.count("select count(*) from result where import_id = ?", id))
                .isEqualTo(count);
        assertThat(database.count("select count(distinct number) from result where import_id = ?", id))
                .isEqualTo(count);
    }

    @Test
    void whoever_is_above_takes_over_for_the_agencies_below_and_nobody_for_those_above() {
        String above = staff("leader", "H90")
                .contentType("text/csv")
                .body(HEAD + line("81/2008", AN, "", ""))
                .post(IMPORTS)
                .path("id");
        var below = imported("H90,Giấy khai sinh,82/2008," + AN + ",2008-05-02,,,\n")
                .path("id");
        importer.work();

        staff("leader", "H90").get(IMPORTS + "/" + above).then().body("taken", equalTo(1));
        get(below.toString()).then().body("taken", equalTo(0)).body("refused", equalTo(1));
    }

    @Test
    void json_lines_are_taken_as_well() {
        var json = """
                {"agency": "H90.31", "title": "Giấy khai sinh", "number": "41/2008", "identityNumber": "%s", \
                "issuedOn": "2008-05-02"}
                """.formatted(AN);
        String id = leader().contentType("application/x-ndjson")
                .body(json.getBytes(UTF_8))
                .post(IMPORTS)
                .path("id");
        importer.work();

        get(id).then().body("taken", equalTo(1));
    }

    @Test
    void what_cannot_be_such_a_file_is_refused_at_once() {
        upload("a;b;c\n1;2;3\n").then().statusCode(422).body("violations.field", contains("file"));
        leader().contentType("application/zip")
                .body("PK".getBytes(UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(415);
        upload("").then().statusCode(422);
    }

    @Test
    void only_the_agency_and_those_above_it_see_an_import_and_only_leaders_begin_one() {
        var id = imported(line("51/2008", AN, "", "")).path("id").toString();

        staff("leader", OTHER_COMMUNE).get(IMPORTS + "/" + id).then().statusCode(404);
        staff("leader", OTHER_COMMUNE)
                .get(IMPORTS + "/" + id + "/refused")
                .then()
                .statusCode(404);
        staff("supervisor", "H90")
                .get(IMPORTS + "/" + id + "?agency=" + COMMUNE)
                .then()
                .statusCode(200);
        leader().get(IMPORTS).then().body("items.id", hasItem(id));
        receptionist().contentType("text/csv").body(HEAD).post(IMPORTS).then().statusCode(403);
        receptionist().get(IMPORTS + "/" + id).then().statusCode(403);
    }

    private Response imported(String lines) {
        var response = upload(HEAD + lines);
        response.then().statusCode(202);
        importer.work();
        return response;
    }

    private static Response upload(String file) {
        return leader().contentType("text/csv").body(file).post(IMPORTS);
    }

    private static Response get(String id) {
        return leader().get(IMPORTS + "/" + id);
    }

    private static io.restassured.specification.RequestSpecification leader() {
        return staff("leader", COMMUNE);
    }

    private static String line(String number, String holder, String file, String sha256) {
        return "H90.31,Giấy khai sinh," + number + "," + holder + ",2008-05-02,," + file + "," + sha256 + "\n";
    }

    private String scan(String name, byte[] content) throws IOException {
        var path = config.scans().orElseThrow().resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
        return Sha256.hex(content);
    }
}
