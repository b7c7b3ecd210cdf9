package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class UploadTest {

    private static final int CHUNK = 1024 * 1024;
    private static final int SIZE = 2 * CHUNK + 5000;

    @Inject
    Province province;

    @Inject
    UploadSweep sweep;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void an_upload_that_breaks_off_goes_on_where_it_stands_and_becomes_a_paper_that_is_byte_for_byte_the_file() {
        var id = Desks.drafted();
        var file = pdf(SIZE);
        var upload = begun(id, file);

        send(id, upload, 0, Arrays.copyOf(file, CHUNK))
                .then()
                .statusCode(200)
                .body("offset", equalTo(CHUNK))
                .body("documentId", equalTo(null));
        assertThat(Desks.citizen().head(path(id, upload)).header("Upload-Offset"))
                .isEqualTo(String.valueOf(CHUNK));
        send(id, upload, CHUNK, Arrays.copyOfRange(file, CHUNK, 2 * CHUNK))
                .then()
                .statusCode(200);
        String document = send(id, upload, 2 * CHUNK, Arrays.copyOfRange(file, 2 * CHUNK, SIZE))
                .then()
                .statusCode(200)
                .body("offset", equalTo(SIZE))
                .extract()
                .path("documentId");

        assertThat(Desks.get(Desks.citizen(), id, "/documents/" + document + "/content")
                        .asByteArray())
                .isEqualTo(file);
        assertThat(parts(upload)).isZero();
        Desks.citizen().get(path(id, upload)).then().body("documentId", equalTo(document));
    }

    @Test
    void a_piece_that_does_not_begin_where_the_upload_stands_changes_nothing() {
        var id = Desks.drafted();
        var file = pdf(SIZE);
        var upload = begun(id, file);
        send(id, upload, 0, Arrays.copyOf(file, CHUNK)).then().statusCode(200);

        for (var offset : new long[] {0, CHUNK - 1, 2 * CHUNK}) {
            send(id, upload, offset, Arrays.copyOf(file, CHUNK))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/upload-offset"))
                    .body("offset", equalTo(CHUNK));
        }
        assertThat(parts(upload)).isEqualTo(1);
    }

    @Test
    void bytes_that_are_not_those_announced_become_no_paper() {
        var id = Desks.drafted();
        var file = pdf(100_000);
        var upload = begun(id, file);
        file[5000] = 1;

        send(id, upload, 0, file).then().statusCode(422).body("type", equalTo("/problems/upload-digest"));
        Desks.citizen().get(path(id, upload)).then().statusCode(404);
        Desks.get(Desks.citizen(), id, "/documents").then().body("items.size()", equalTo(0));
    }

    @Test
    void three_gigabytes_are_refused_before_a_byte_of_them_is_read() throws IOException {
        var id = Desks.drafted();

        begin(Desks.citizen(), id, Map.of("size", 3L * 1024 * 1024 * 1024))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("limit", equalTo(3 * CHUNK));
        assertThat(announced(id, 3L * 1024 * 1024 * 1024)).contains("413").contains("/problems/payload-too-large");
    }

    @Test
    void a_piece_over_the_limit_or_past_the_end_or_too_small_is_refused() {
        var id = Desks.drafted();
        var file = pdf(SIZE);
        var upload = begun(id, file);

        send(id, upload, 0, Arrays.copyOf(file, CHUNK + 1)).then().statusCode(413);
        send(id, upload, 0, Arrays.copyOf(file, 10_000))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/upload-chunk-too-small"));
        var small = begun(id, pdf(100_000));
        send(id, small, 0, pdf(100_001)).then().statusCode(413);
        Desks.citizen().get(path(id, upload)).then().body("offset", equalTo(0));
    }

    @Test
    void a_program_named_pdf_is_refused_with_its_first_piece() {
        var id = Desks.drafted();
        var program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0}, 100_000);

        send(id, begun(id, program), 0, program).then().statusCode(415);
        Desks.upload(Desks.citizen(), id, Province.FORM, program)
                .then()
                .statusCode(415)
                .body("allowed", hasItem("PDF"));
    }

    @Test
    void a_zip_bomb_is_refused_and_not_kept() throws IOException {
        var id = Desks.drafted();
        var bomb = ArchivesTest.zip(new byte[40 * CHUNK]);

        Desks.upload(Desks.citizen(), id, Province.FORM, bomb)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/archive-bomb"));
        send(id, begun(id, bomb), 0, bomb).then().statusCode(422);
        Desks.get(Desks.citizen(), id, "/documents").then().body("items.size()", equalTo(0));
    }

    @Test
    void an_upload_is_that_of_whoever_began_it() {
        var id = Desks.drafted();
        var upload = begun(id, pdf(SIZE));

        Desks.citizen2().get(path(id, upload)).then().statusCode(404);
        Desks.citizen().get(path(Desks.drafted(), upload)).then().statusCode(404);
        begin(Desks.citizen2(), id, Map.of()).then().statusCode(404);
        var submitted = Desks.submitted();
        begin(Desks.citizen(), submitted, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/documents-closed"));
    }

    @Test
    void what_is_announced_must_make_sense() {
        var id = Desks.drafted();

        begin(Desks.citizen(), id, Map.of("size", 0, "sha256", "abc", "name", " "))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("size"))
                .body("violations.field", hasItem("sha256"))
                .body("violations.field", hasItem("name"));
        begin(Desks.citizen(), id, Map.of("component", "no-such")).then().statusCode(422);
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_swept_with_its_pieces() {
        var id = Desks.drafted();
        var file = pdf(SIZE);
        var upload = begun(id, file);
        send(id, upload, 0, Arrays.copyOf(file, CHUNK)).then().statusCode(200);
        sweep.sweep();
        assertThat(parts(upload)).isEqualTo(1);

        MovableClock.set(expiry(id, upload));
        sweep.sweep();

        assertThat(parts(upload)).isZero();
        MovableClock.reset();
        Desks.citizen().get(path(id, upload)).then().statusCode(404);
    }

    @Test
    void a_paper_that_is_brought_again_is_a_new_version_and_the_earlier_one_stays() {
        var id = Desks.drafted();
        String first = Desks.upload(Desks.citizen(), id, Province.FORM, Desks.pdf("một"))
                .path("id");

        replace(id, Province.FORM, first)
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("seriesId", equalTo(first));
        replace(id, Province.FORM, first).then().statusCode(409).body("type", equalTo("/problems/document-superseded"));
        replace(id, Province.DRAWING, first).then().statusCode(422).body("violations.field", hasItem("replaces"));
        replace(Desks.drafted(), Province.FORM, first).then().statusCode(422);

        Desks.get(Desks.citizen(), id, "/documents")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].version", equalTo(2));
        Desks.get(Desks.citizen(), id, "/documents?versions=true").then().body("items.size()", equalTo(2));
        Desks.get(Desks.citizen(), id, "/documents/" + first + "/content")
                .then()
                .statusCode(200);
    }

    /** A minute later, by the civil clock. */
    private static String expiry(UUID id, String upload) {
        String expires = Desks.citizen().get(path(id, upload)).path("expiresAt");
        return LocalDateTime.ofInstant(Instant.parse(expires), CivilTime.CIVIL_ZONE)
                .plusMinutes(1)
                .toString();
    }

    private static Response replace(UUID id, String component, String earlier) {
        return Desks.citizen()
                .contentType("application/pdf")
                .queryParam("component", component)
                .queryParam("name", "Đơn.pdf")
                .queryParam("replaces", earlier)
                .body(Desks.pdf("hai"))
                .post(Desks.PATH + "/" + id + "/documents");
    }

    private static String begun(UUID id, byte[] file) {
        return begin(Desks.citizen(), id, Map.of("size", file.length, "sha256", sha256(file)))
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .path("id");
    }

    private static Response begin(RequestSpecification who, UUID id, Map<String, Object> with) {
        var request = new HashMap<String, Object>(
                Map.of("component", Province.FORM, "name", "Đơn.pdf", "size", 1000, "sha256", sha256(new byte[0])));
        request.putAll(with);
        return who.contentType("application/json").body(request).post(Desks.PATH + "/" + id + "/documents/uploads");
    }

    private static Response send(UUID id, String upload, long offset, byte[] chunk) {
        return Desks.citizen()
                .contentType("application/octet-stream")
                .queryParam("offset", offset)
                .body(chunk)
                .patch(path(id, upload));
    }

    private static String path(UUID id, String upload) {
        return Desks.PATH + "/" + id + "/documents/uploads/" + upload;
    }

    private static byte[] pdf(int size) {
        var bytes = Arrays.copyOf(Desks.PDF, size);
        bytes[size - 1] = 7;
        return bytes;
    }

    private long parts(String upload) {
        return database.count("select count(*) from document_upload_part where upload_id = ?", UUID.fromString(upload));
    }

    /** Says how long the body is and sends none of it. */
    private static String announced(UUID id, long size) throws IOException {
        var token =
                Tokens.as("citizen").subject("an").personalId("099000000011").build();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST " + Desks.PATH + "/" + id + "/documents?name=a.pdf&component=" + Province.FORM
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Length: " + size + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var answer = socket.getInputStream().readNBytes(1);
            var rest = new byte[4096];
            var read = socket.getInputStream().read(rest);
            return new String(answer, StandardCharsets.UTF_8) + new String(rest, 0, read, StandardCharsets.UTF_8);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
