package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.StoreConfig;
import vn.tthc.platform.id.Ids;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DocumentTest {

    private static final int LIMIT = 1024 * 1024;

    @Inject
    Province province;

    @Inject
    DocumentStore store;

    @Inject
    OrphanSweep sweep;

    @Inject
    DocumentConfig config;

    @Inject
    StoreConfig places;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void the_largest_file_is_taken_and_one_byte_more_is_too_large() {
        var id = Desks.drafted();

        Desks.upload(Desks.citizen(), id, Province.FORM, pdf(LIMIT))
                .then()
                .statusCode(201)
                .body("size", equalTo(LIMIT));
        Desks.upload(Desks.citizen(), id, Province.FORM, pdf(LIMIT + 1))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void an_upload_without_a_declared_length_is_cut_off_at_the_limit() throws IOException {
        var id = Desks.drafted();

        assertThat(chunked(id.toString(), LIMIT + 1)).startsWith("HTTP/1.1 413");
        Desks.get(Desks.citizen(), id, "/documents").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_name_is_shown_and_never_followed() {
        var id = Desks.drafted();

        Desks.citizen()
                .contentType("application/pdf")
                .queryParam("component", Province.FORM)
                .queryParam("name", "../../etc/Đơn\u0000.pdf")
                .body(Desks.PDF)
                .post(Desks.PATH + "/" + id + "/documents")
                .then()
                .statusCode(201)
                .body("name", equalTo(".._.._etc_Đơn_.pdf"));
    }

    @Test
    void a_file_that_no_row_points_to_is_swept_and_the_others_stay() throws IOException {
        var id = Desks.drafted();
        Desks.upload(Desks.citizen(), id, Province.FORM, Desks.PDF).then().statusCode(201);
        var orphan = store.keep(new ByteArrayInputStream(Desks.PDF), LIMIT);
        var old = age(orphan.key());

        sweep.sweep();

        assertThat(old).doesNotExist();
        String document = Desks.get(Desks.citizen(), id, "/documents").path("items[0].id");
        Desks.get(Desks.citizen(), id, "/documents/" + document + "/content")
                .then()
                .statusCode(200);
    }

    /** Gives the file the name that it would have been given two days ago. */
    private Path age(String key) throws IOException {
        var name = Ids.at(clock.instant().minus(config.orphanAge().multipliedBy(2)));
        var file = places.root().orElseThrow().toAbsolutePath().resolve(key);
        return Files.move(file, file.resolveSibling(name.toString()));
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf(Desks.PDF, size);
    }

    private static String chunked(String id, int size) throws IOException {
        var token =
                Tokens.as("citizen").subject("an").personalId("099000000011").build();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + Desks.PATH + "/" + id + "/documents?name=a.pdf&component=" + Province.FORM
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\nAuthorization: Bearer "
                            + token
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(pdf(size));
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new byte[15];
            return new String(answer, 0, socket.getInputStream().readNBytes(answer, 0, 15), StandardCharsets.US_ASCII);
        }
    }
}
