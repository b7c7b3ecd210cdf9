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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.document.Clamd;
import vn.tthc.application.document.FakeClamd;
import vn.tthc.application.document.Scanning;
import vn.tthc.platform.database.Database;
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
    void what_has_no_scan_waits_for_nobody() {
        var file = upload("63/2008", "");

        report(file).then().body("taken", equalTo(1)).body("waitingForScan", equalTo(0));
    }

    private void scannerIsBack() throws IOException {
        try (var _ = FakeClamd.onUnix(folder.resolve("clamd.ctl"))) {
            scanning.lookAtWaiting();
        }
    }

    private String imported(String number, byte[] scan) throws IOException {
        var name = number.replace('/', '-') + ".pdf";
        var path = config.scans().orElseThrow().resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, scan);
        return upload(number, name);
    }

    private String upload(String number, String file) {
        String id = staff("leader", COMMUNE)
                .contentType("text/csv")
                .body(("agency,title,number,identityNumber,issuedOn,file\nH90.31,Giấy khai sinh," + number + "," + AN
                                + ",2008-05-02," + file + "\n")
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
