package vn.tthc.application.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of carriers, for those that tests make themselves. */
final class Settings {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Settings() {}

    record Mail(
            Optional<String> host,
            OptionalInt port,
            NoticeConfig.Tls tls,
            Optional<String> user,
            Optional<String> password,
            Optional<String> from,
            Duration timeout)
            implements NoticeConfig.Email {}

    record Gate(
            Optional<URI> url, Optional<String> token, Optional<String> sender, boolean diacritics, Duration timeout)
            implements NoticeConfig.Gateway {}

    static NoticeConfig.Email mail(int port, NoticeConfig.Tls tls) {
        return new Mail(
                Optional.of("127.0.0.1"),
                OptionalInt.of(port),
                tls,
                Optional.empty(),
                Optional.empty(),
                Optional.of("motcua@minhson.test"),
                TIMEOUT);
    }

    static NoticeConfig.Gateway gateway(int port, boolean diacritics) {
        return new Gate(
                Optional.of(URI.create("http://127.0.0.1:" + port + "/send")),
                Optional.of("token-of-tests"),
                Optional.of("MINHSON"),
                diacritics,
                TIMEOUT);
    }
}
