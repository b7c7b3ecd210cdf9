package vn.tthc.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.notice.NotCarriedException.Cure;

/** Against a real SMTP server, and against one that refuses. */
class SmtpCarrierTest {

    private static final UUID ID = UUID.fromString("019a9f00-0000-7000-8000-000000000001");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_in_vietnamese_arrives_as_it_was_written() throws Exception {
        carrier(port()).carry(to("an@dan.test"));

        var mail = received(0);
        assertThat(mail.getSubject()).isEqualTo("Đã tiếp nhận hồ sơ – H90.31-261120-0001");
        assertThat(mail.getContent().toString()).contains("đã được tiếp nhận").contains("Kính gửi");
        assertThat(mail.getAllRecipients()[0]).hasToString("an@dan.test");
        assertThat(mail.getFrom()[0]).hasToString("motcua@minhson.test");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
    }

    @Test
    void each_attempt_bears_the_same_message_id() throws Exception {
        carrier(port()).carry(to("an@dan.test"));
        carrier(port()).carry(to("an@dan.test"));

        assertThat(received(0).getMessageID()).isEqualTo("<" + ID + "@minhson.test>");
        assertThat(received(1).getMessageID()).isEqualTo(received(0).getMessageID());
    }

    @Test
    void an_address_that_is_none_is_given_up_and_no_header_can_be_slipped_in_by_it() {
        for (var address : new String[] {"nobody", "an@dan.test\r\nBcc: binh@dan.test", "an@dan.test, binh@dan.test"}) {
            var failure = refused(carrier(port()), to(address));

            assertThat(failure.cure()).as(address).isEqualTo(Cure.NONE);
            assertThat(failure).hasMessageNotContaining("dan.test");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() {
        var port = port();
        server.stop();

        assertThat(refused(carrier(port), to("an@dan.test")).cure()).isEqualTo(Cure.CARRIER_BACK);
    }

    @Test
    void nothing_goes_in_the_clear_where_it_is_to_be_secured() {
        var secured = new SmtpCarrier(Settings.mail(port(), NoticeConfig.Tls.STARTTLS));

        assertThat(refused(secured, to("an@dan.test")).cure()).isEqualTo(Cure.CARRIER_BACK);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_the_server_does_not_know_is_given_up_and_one_that_it_cannot_take_now_is_not()
            throws Exception {
        assertThat(answeredToRecipient("550 5.1.1 <an@dan.test> unknown"))
                .satisfies(e -> assertThat(e.cure()).isEqualTo(Cure.NONE))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("SMTP_550"));
        assertThat(answeredToRecipient("450 4.2.0 <an@dan.test> greylisted"))
                .satisfies(e -> assertThat(e.cure()).isEqualTo(Cure.LATER))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("SMTP_450"));
    }

    private static NotCarriedException answeredToRecipient(String answer) throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var server = Thread.ofVirtual().start(() -> refuse(socket, answer));
            var failure = refused(carrier(socket.getLocalPort()), to("an@dan.test"));
            server.join();
            return failure;
        }
    }

    /** As much SMTP as it takes to refuse a recipient. */
    private static void refuse(ServerSocket socket, String answer) {
        try (var connection = socket.accept();
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = connection.getOutputStream();
            out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                var said = line.startsWith("RCPT") ? answer : "250 ok";
                out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NotCarriedException refused(SmtpCarrier carrier, Outgoing notice) {
        return catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(notice));
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(Settings.mail(port, NoticeConfig.Tls.NONE));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MimeMessage received(int index) {
        return server.getReceivedMessages()[index];
    }

    private static Outgoing to(String address) {
        return new Outgoing(
                ID,
                address,
                "Đã tiếp nhận hồ sơ – H90.31-261120-0001",
                "Kính gửi ông/bà,\n\nHồ sơ đã được tiếp nhận.",
                "Hồ sơ đã được tiếp nhận.",
                Instant.parse("2026-11-20T01:00:00Z"));
    }
}
