package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.Clamd;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ScanTest {

    private static final int LIMIT = 10 * 1024 * 1024;

    @TempDir
    Path folder;

    @Inject
    Province province;

    @Inject
    Clamd clamd;

    @Inject
    Scanning scanning;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_paper_is_scanned_before_anybody_can_read_it() throws IOException {
        try (var scanner = FakeClamd.onTcp(LIMIT)) {
            use(scanner.address());
            var id = Desks.drafted();

            String document = upload(id, Desks.pdf("sạch"))
                    .then()
                    .statusCode(201)
                    .body("scan", equalTo("CLEAN"))
                    .extract()
                    .path("id");

            content(id, document).then().statusCode(200);
        }
    }

    @Test
    void while_the_scanner_is_down_papers_wait_and_are_not_released_until_it_is_back() throws IOException {
        use("unix:" + folder.resolve("clamd.ctl"));
        var id = Desks.drafted();
        String clean = upload(id, Desks.pdf("sạch"))
                .then()
                .statusCode(201)
                .body("scan", equalTo("WAITING_FOR_SCAN"))
                .extract()
                .path("id");
        String infected = upload(id, ClamdTest.infected()).path("id");
        scanning.lookAtWaiting();
        content(id, clean).then().statusCode(423).body("type", equalTo("/problems/document-waiting-for-scan"));

        try (var _ = FakeClamd.onUnix(folder.resolve("clamd.ctl"))) {
            scanning.lookAtWaiting();
        }

        content(id, clean).then().statusCode(200);
        content(id, infected).then().statusCode(409).body("type", equalTo("/problems/document-quarantined"));
        Desks.get(Desks.citizen(), id, "/documents").then().body("items.size()", equalTo(1));
        assertThat(quarantined(infected)).containsExactly("system:document-scan");
    }

    @Test
    void an_infected_paper_is_refused_quarantined_and_on_record_and_the_version_before_it_still_counts()
            throws IOException {
        try (var scanner = FakeClamd.onTcp(LIMIT)) {
            use(scanner.address());
            var id = Desks.drafted();
            String good = upload(id, Desks.pdf("tốt")).path("id");

            replace(id, good, ClamdTest.infected())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/document-infected"));

            Desks.get(Desks.citizen(), id, "/documents")
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].id", equalTo(good));
            String bad = Desks.get(Desks.citizen(), id, "/documents?versions=true")
                    .then()
                    .body("items[1].scan", equalTo("INFECTED"))
                    .extract()
                    .path("items[1].id");
            content(id, bad).then().statusCode(409);
            assertThat(quarantined(bad)).containsExactly("an");
            replace(id, good, Desks.pdf("tốt hơn")).then().statusCode(201).body("version", equalTo(3));
        }
    }

    @Test
    void a_paper_that_the_scanner_cannot_judge_does_not_hold_up_the_others() throws IOException {
        use("unix:" + folder.resolve("clamd.ctl"));
        var id = Desks.drafted();
        String large = upload(id, java.util.Arrays.copyOf(Desks.PDF, 10_000)).path("id");
        String small = upload(id, Desks.pdf("nhỏ")).path("id");

        try (var scanner = FakeClamd.onTcp(5_000)) {
            use(scanner.address());
            scanning.lookAtWaiting();
        }

        content(id, large).then().statusCode(423);
        content(id, small).then().statusCode(200);
    }

    private void use(String address) {
        QuarkusMock.installMockForInstance(ClamdTest.clamd(address), clamd);
    }

    private java.util.List<String> quarantined(String document) {
        return database.query(
                row -> row.getString(1),
                "select actor from audit_entry where action = 'quarantine-document' and object_id = ?",
                document);
    }

    private static Response content(UUID id, String document) {
        return Desks.get(Desks.citizen(), id, "/documents/" + document + "/content");
    }

    private static Response upload(UUID id, byte[] content) {
        return Desks.upload(Desks.citizen(), id, Province.FORM, content);
    }

    private static Response replace(UUID id, String earlier, byte[] content) {
        return Desks.upload(Desks.citizen().queryParam("replaces", earlier), id, Province.FORM, content);
    }
}
