package vn.tthc.application.digitisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.document.FakeClamd;
import vn.tthc.application.document.Scanning;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.Clamd;
import vn.tthc.testing.Infrastructure;

/** A scan of an earlier result waits for the scanner like every paper, and nobody reads it before. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EarlierScanTest {

    private static final String AN = "099000000011";

    @TempDir
    Path folder;

    @Inject
    Province province;

    @Inject
    Importer importer;

    @Inject
    Scanning scanning;

    @Inject
    Clamd clamd;

    @Inject
    ImportConfig config;

    @Inject
    Database database;

    private int rescans;

    @BeforeEach
    void aScannerThatIsDown() {
        province.settle();
        QuarkusMock.installMockForInstance(FakeClamd.client("unix:" + folder.resolve("clamd.ctl")), clamd);
    }

    @Test
    void while_the_scanner_is_down_nobody_reads_a_scan_and_it_stands_for_no_paper_until_it_was_found_clean()
            throws IOException {
        var file = imported("61/2008", Desks.pdf("Giấy khai sinh số 61/2008"));
        scanning.lookAtWaiting();

        content("61/2008").then().statusCode(423).body("type", endsWith("document-waiting-for-scan"));
        report(file).then().body("waitingForScan", equalTo(1)).body("quarantined", equalTo(0));
        citizen().get("/api/v1/results").then().body(one("61/2008") + ".scan", equalTo("WAITING_FOR_SCAN"));
        Desks.get(citizen(), Desks.drafted(), "/documents/reuse").then().body("items.number", not(hasItem("61/2008")));

        scannerIsBack();

        content("61/2008").then().statusCode(200);
        report(file).then().body("waitingForScan", equalTo(0)).body("taken", equalTo(1));
        Desks.get(citizen(), Desks.drafted(), "/documents/reuse").then().body("items.number", hasItem("61/2008"));
    }

    @Test
    void an_infected_scan_is_quarantined_for_good_on_record_and_counted() throws IOException {
        var file = imported("62/2008", FakeClamd.infected());

        scannerIsBack();

        content("62/2008").then().statusCode(409).body("type", endsWith("document-quarantined"));
        report(file).then().body("quarantined", equalTo(1)).body("waitingForScan", equalTo(0));
        Desks.get(citizen(), Desks.drafted(), "/documents/reuse").then().body("items.number", not(hasItem("62/2008")));
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'quarantine-result' and object_id = ?",
                        id("62/2008")))
                .isEqualTo(1);
    }

    @Test
    void a_clean_scan_takes_the_place_of_one_in_quarantine_and_of_no_other() throws IOException {
        var infected = imported("64/2008", FakeClamd.infected());
        var released = imported("65/2008", Desks.pdf("Giấy khai sinh số 65/2008"));
        scannerIsBack();
        var first = id("64/2008");

        var again = rescanned("64/2008", FakeClamd.infected());
        report(again).then().body("unchanged", equalTo(1)).body("taken", equalTo(0));
        var other = rescanned("65/2008", Desks.pdf("Một bản khác"));
        report(other).then().body("unchanged", equalTo(1)).body("taken", equalTo(0));
        var clean = rescanned("64/2008", Desks.pdf("Giấy khai sinh số 64/2008"));
        report(clean).then().body("taken", equalTo(1)).body("waitingForScan", equalTo(1));
        content("64/2008").then().statusCode(423);
        scannerIsBack();

        assertThat(id("64/2008")).isEqualTo(first);
        assertThat(content("64/2008").then().statusCode(200).extract().asByteArray())
                .isEqualTo(Desks.pdf("Giấy khai sinh số 64/2008"));
        report(infected).then().body("quarantined", equalTo(0));
        assertThat(content("65/2008").asByteArray()).isEqualTo(Desks.pdf("Giấy khai sinh số 65/2008"));
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'replace-quarantined-scan' and object_id = ?",
                        first))
                .isEqualTo(1);
        report(released).then().body("taken", equalTo(1));
    }

    @Test
    void a_scan_for_a_result_of_somebody_else_or_another_day_is_refused() throws IOException {
        imported("66/2008", FakeClamd.infected());
        scannerIsBack();

        var file = written("66-2008-khac.pdf", Desks.pdf("Giấy khai sinh số 66/2008"));
        for (var line : List.of("66/2008,099000000022,2008-05-02," + file, "66/2008," + AN + ",2008-05-03," + file)) {
            report(uploadLine(line)).then().body("refused", equalTo(1)).body("taken", equalTo(0));
        }

        content("66/2008").then().statusCode(409);
    }

    @Test
    void what_has_no_scan_waits_for_nobody() {
        var file = upload("63/2008", "");

        report(file).then().body("taken", equalTo(1)).body("waitingForScan", equalTo(0));
    }

    private void scannerIsBack() throws IOException {
        Files.deleteIfExists(folder.resolve("clamd.ctl"));
        try (var _ = FakeClamd.onUnix(folder.resolve("clamd.ctl"))) {
            scanning.lookAtWaiting();
        }
    }

    private String imported(String number, byte[] scan) throws IOException {
        return upload(number, written(number.replace('/', '-') + ".pdf", scan));
    }

    /** Under another name, because the same file of records is taken in once. */
    private String rescanned(String number, byte[] scan) throws IOException {
        return upload(number, written(number.replace('/', '-') + "-" + ++rescans + ".pdf", scan));
    }

    private String written(String name, byte[] scan) throws IOException {
        var path = config.scans().orElseThrow().resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, scan);
        return name;
    }

    private String upload(String number, String file) {
        return uploadLine(number + "," + AN + ",2008-05-02," + file);
    }

    private String uploadLine(String line) {
        String id = staff("leader", COMMUNE)
                .contentType("text/csv")
                .body(("agency,title,number,identityNumber,issuedOn,file\nH90.31,Giấy khai sinh," + line + "\n")
                        .getBytes(UTF_8))
                .post("/api/v1/results/imports")
                .path("id");
        importer.work();
        return id;
    }

    private static Response report(String id) {
        return staff("leader", COMMUNE).get("/api/v1/results/imports/" + id);
    }

    private static Response content(String number) {
        return citizen().get("/api/v1/results/" + id(number) + "/content");
    }

    private static String id(String number) {
        return citizen().get("/api/v1/results").path(one(number) + ".id");
    }

    private static String one(String number) {
        return "items.find { it.number == '" + number + "' }";
    }
}
