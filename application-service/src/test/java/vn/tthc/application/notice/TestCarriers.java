package vn.tthc.application.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The carriers of the tests: real ones, to real servers of their own; all off until a test opens them. */
@Singleton
class TestCarriers extends Carriers {

    private final ObjectMapper json;
    private volatile Map<NoticeChannel, Carrier> carriers = Map.of();
    private volatile @Nullable Servers servers;

    TestCarriers(NoticeConfig config, ObjectMapper json) {
        super(config, json);
        this.json = json;
    }

    /** What listens while they are open. */
    private record Servers(GreenMail mail, TestGateway sms, TestGateway message) {}

    void open() {
        try {
            var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            var sms = new TestGateway();
            var message = new TestGateway();
            servers = new Servers(mail, sms, message);
            carriers = Map.of(
                    NoticeChannel.EMAIL,
                    new SmtpCarrier(Settings.mail(mail.getSmtp().getPort(), NoticeConfig.Tls.NONE)),
                    NoticeChannel.SMS,
                    new HttpCarrier(Settings.gateway(sms.port(), false), json),
                    NoticeChannel.MESSAGE,
                    new HttpCarrier(Settings.gateway(message.port(), true), json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        carriers = Map.of();
        var open = servers();
        open.mail().stop();
        open.sms().close();
        open.message().close();
    }

    List<MimeMessage> mails() {
        return List.of(servers().mail().getReceivedMessages());
    }

    TestGateway sms() {
        return servers().sms();
    }

    TestGateway message() {
        return servers().message();
    }

    private Servers servers() {
        return Objects.requireNonNull(servers, "open() first");
    }

    @Override
    Set<NoticeChannel> on() {
        return carriers.keySet();
    }

    @Override
    Optional<Carrier> of(NoticeChannel channel) {
        return Optional.ofNullable(carriers.get(channel));
    }
}
