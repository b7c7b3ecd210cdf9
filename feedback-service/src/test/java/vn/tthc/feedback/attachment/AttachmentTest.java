package vn.tthc.feedback.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.BINH;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.feedbackOfficer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.document.StoreConfig;
import vn.tthc.platform.id.Ids;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** Files of reports keep the rules for papers of dossiers; tests take a megabyte at most. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AttachmentTest {

    private static final int LIMIT = 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7\nẢnh chụp bảng niêm yết\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Inject
    FeedbackWorld world;

    @Inject
    Database database;

    @Inject
    AttachmentSweep sweep;

    @Inject
    StoreConfig places;

    @Inject
    Clock clock;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void what_a_sender_adds_is_told_by_its_content_and_read_with_its_digest() {
        var path = submitted();

        var added = add(citizen(AN), path, "anh.exe", PDF);

        added.then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("purpose", equalTo("EVIDENCE"))
                .body("sha256", equalTo(Sha256.hex(PDF)))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("storageKey")));
        feedbackOfficer("H90.31")
                .get(content(path, added))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"));
        citizen(BINH).get(content(path, added)).then().statusCode(404);
        feedbackOfficer("H90.35").get(content(path, added)).then().statusCode(404);
    }

    @Test
    void what_is_none_of_the_kinds_empty_too_large_or_a_bomb_is_refused_and_not_kept() throws IOException {
        var path = submitted();

        add(citizen(AN), path, "a.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415);
        add(citizen(AN), path, "a.pdf", new byte[0]).then().statusCode(422);
        add(citizen(AN), path, "a.pdf", Arrays.copyOf(PDF, LIMIT + 1)).then().statusCode(413);
        add(citizen(AN), path, "a.docx", bomb()).then().statusCode(422).body("type", endsWith("/archive-bomb"));

        citizen(AN).get(path + "/attachments").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void two_gigabytes_are_refused_before_they_are_read() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var token = Tokens.as("citizen").personalId(AN).build();
            socket.getOutputStream()
                    .write(("POST " + submitted() + "/attachments?name=a.pdf HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/pdf\r\nContent-Length: 2147483648\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n%PDF-")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void nobody_reads_what_waits_for_the_scanner_or_was_found_bad() {
        var path = submitted();
        var added = add(citizen(AN), path, "a.pdf", PDF);

        scanned(added, "WAITING_FOR_SCAN");
        citizen(AN).get(content(path, added)).then().statusCode(423);
        scanned(added, "INFECTED");
        feedbackOfficer("H90.31").get(content(path, added)).then().statusCode(409);
    }

    @Test
    void the_answer_document_is_the_handlers_to_add_while_he_answers() {
        var path = submitted();
        add(feedbackOfficer("H90.31"), path, "a.pdf&purpose=ANSWER", PDF).then().statusCode(409);
        act(path, "accept", Map.of());
        act(path, "classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"));

        add(feedbackOfficer("H90.31"), path, "a.pdf&purpose=ANSWER", PDF)
                .then()
                .statusCode(201)
                .body("purpose", equalTo("ANSWER"));
        add(citizen(AN), path, "a.pdf&purpose=ANSWER", PDF).then().statusCode(403);
        add(feedbackOfficer("H90.31"), path, "a.pdf", PDF).then().statusCode(403);
        citizen(AN).get(path + "/attachments").then().body("items[0].purpose", equalTo("ANSWER"));
    }

    @Test
    void a_report_takes_twenty_files_and_no_more() {
        var path = submitted();
        add(citizen(AN), path, "a.pdf", PDF);
        database.update("""
                insert into report_attachment select gen_random_uuid(), report_id, purpose, name, media_type, size, sha256,
                    gen_random_uuid()::text, scan, threat, scanned_at, uploaded_at
                from report_attachment, generate_series(1, 19) where report_id = ?""", id(path));

        add(citizen(AN), path, "a.pdf", PDF)
                .then()
                .statusCode(409)
                .body("type", endsWith("/report-too-many-attachments"));
    }

    @Test
    void a_file_that_no_report_names_is_swept_and_others_stay() throws IOException {
        var path = submitted();
        var added = add(citizen(AN), path, "a.pdf", PDF);
        var root = places.root().orElseThrow();
        var lost = root.resolve("00")
                .resolve(Ids.at(clock.instant().minus(Duration.ofDays(2))).toString());
        Files.createDirectories(lost.getParent());
        Files.write(lost, PDF);
        var kept = lost.resolveSibling(
                Ids.at(clock.instant().minus(Duration.ofDays(3))).toString());
        Files.write(kept, PDF);
        database.update(
                "update report_attachment set storage_key = ? where id = ?",
                "00/" + kept.getFileName(),
                UUID.fromString(added.path("id")));

        sweep.sweep();

        assertThat(lost).doesNotExist();
        citizen(AN).get(content(path, added)).then().statusCode(200);
    }

    private void scanned(Response added, String state) {
        database.update("update report_attachment set scan = ? where id = ?", state, UUID.fromString(added.path("id")));
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[64 * LIMIT]);
        }
        return bytes.toByteArray();
    }

    private static Response add(RequestSpecification who, String path, String name, byte[] file) {
        return who.contentType("application/octet-stream").body(file).post(path + "/attachments?name=" + name);
    }

    private static String content(String path, Response added) {
        return path + "/attachments/" + added.path("id") + "/content";
    }

    private static void act(String path, String verb, Map<String, ?> body) {
        feedbackOfficer("H90").body(body).post(path + "/" + verb).then().statusCode(200);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String submitted() {
        var sender = Map.of("name", "Nguyễn Văn An", "address", "Tổ 3", "phone", "0900000011");
        var body = Map.of(
                "kind",
                "REPORT",
                "content",
                "Bảng niêm yết cũ",
                "sender",
                sender,
                "about",
                Map.of("agencyCode", "H90.31"));
        return "/api/v1/feedback/"
                + citizen(AN).body(body).post("/api/v1/feedback").path("id");
    }
}
