package vn.tthc.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.tthc.gateway.testing.Caller;
import vn.tthc.gateway.testing.GatewayTest;

@QuarkusTest
class BodyTest extends GatewayTest {

    private static final String ORDINARY = "/api/v1/applications";
    private static final String UPLOAD = "/api/v1/applications/7/documents";
    private static final int MIB = 1024 * 1024;

    @Test
    void an_announced_body_that_is_too_large_is_refused_before_anything_is_sent_on() throws Exception {
        int before = world.application().requests();

        var response =
                Caller.post(ORDINARY, world.issuer().token("citizen"), BodyPublishers.ofByteArray(new byte[2 * MIB]));

        assertProblem(response, 413, "payload-too-large");
        assertThat(world.application().requests()).isEqualTo(before);
    }

    @Test
    void a_body_of_unannounced_length_is_cut_off_where_the_limit_is() throws Exception {
        long before = world.application().bytes();

        var response = Caller.post(ORDINARY, world.issuer().token("citizen"), Caller.chunked(MIB + 100_000));

        assertProblem(response, 413, "payload-too-large");
        assertThat(world.application().bytes() - before).isLessThanOrEqualTo(MIB);
    }

    @Test
    void documents_may_be_larger_than_other_bodies() throws Exception {
        var announced =
                Caller.post(UPLOAD, world.issuer().token("citizen"), BodyPublishers.ofByteArray(new byte[3 * MIB]));
        var chunked = Caller.post(UPLOAD, world.issuer().token("citizen"), Caller.chunked(3 * MIB));

        assertThat(Caller.json(announced).getInteger("bytes")).isEqualTo(3 * MIB);
        assertThat(Caller.json(chunked).getInteger("bytes")).isEqualTo(3 * MIB);
    }

    @Test
    void but_not_without_end() throws Exception {
        var response = Caller.post(UPLOAD, world.issuer().token("citizen"), Caller.chunked(5 * MIB));

        assertProblem(response, 413, "payload-too-large");
    }

    @Test
    void a_service_that_does_not_read_stops_the_sender_and_not_the_gateways_memory() throws Exception {
        world.catalog().expectHeld();
        var sent = new AtomicLong();
        try (var socket = open("/api/v1/publication-decisions/import?do=hold", 64 * MIB)) {
            var sender = Thread.ofVirtual().start(() -> fill(socket, 64 * MIB, sent));
            var held = world.catalog().held().get(10, SECONDS);
            sender.join(java.time.Duration.ofSeconds(1));

            // What fits into the buffers of four sockets and two write queues; far less than what was to be sent.
            assertThat(sender.isAlive()).isTrue();
            assertThat(sent.get()).isLessThan(48L * MIB);

            held.handler(_ -> {});
            held.endHandler(_ -> held.response().end("done"));
            held.resume();
            sender.join(java.time.Duration.ofSeconds(15));
            assertThat(sent.get()).isEqualTo(64L * MIB);
        }
    }

    @Test
    void a_big_answer_is_streamed_whole() throws Exception {
        var response = Caller.get("/public/v1/procedures?do=big&size=" + 8 * MIB);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(8 * MIB);
    }

    @Test
    void a_sender_that_falls_silent_is_cut_off() throws Exception {
        try (var socket = open(UPLOAD, 1000)) {
            socket.getOutputStream().write(new byte[10]);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/body-too-slow");
        }
    }

    @Test
    void a_sender_that_asks_first_is_told_to_go_on() throws Exception {
        try (var socket = open(ORDINARY, 2, "Expect: 100-continue\r\n")) {
            var interim = new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII);
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(interim).startsWith("HTTP/1.1 100 Continue");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"bytes\":2");
        }
    }

    @Test
    void a_sender_that_asks_first_with_too_much_is_spared_the_sending() throws Exception {
        try (var socket = open(ORDINARY, 2 * MIB, "Expect: 100-continue\r\n")) {
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void an_answer_before_the_body_was_read_reaches_the_sender() throws Exception {
        var response = Caller.post(
                UPLOAD + "?do=early", world.issuer().token("citizen"), BodyPublishers.ofByteArray(new byte[100_000]));

        assertThat(response.statusCode()).isEqualTo(409);
    }

    private Socket open(String path, int length, String... headers) throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Caller.port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                + world.issuer().token("admin") + "\r\nContent-Length: " + length + "\r\n"
                                + String.join("", headers) + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void fill(Socket socket, long size, AtomicLong sent) {
        try {
            OutputStream out = socket.getOutputStream();
            var block = new byte[65_536];
            while (sent.get() < size) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
