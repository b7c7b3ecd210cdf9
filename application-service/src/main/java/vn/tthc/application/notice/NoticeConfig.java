package vn.tthc.application.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How notices leave the house. Without further settings none does: they stand in the portal. */
@ConfigMapping(prefix = "tthc.notices")
interface NoticeConfig {

    /** How often the queue is looked at; {@code off} for never. */
    @WithDefault("15s")
    String every();

    /** A notice that has not gone by then is given up and left to staff. */
    @WithDefault("72h")
    Duration giveUp();

    /** The first pause after a failure; each further one is twice as long, up to an hour. */
    @WithDefault("1m")
    Duration retryPause();

    /** How often staff may send one notice again over one channel. */
    @WithDefault("5")
    int maxResends();

    /** Civil time between which nothing rings; the same time twice for never. */
    Quiet quiet();

    Email email();

    /** Messages of 160 letters of the Latin alphabet: they go without diacritics unless {@code diacritics} is set. */
    Gateway sms();

    Gateway message();

    /** Who may report deliveries: {@code sms:key-id:secret} and {@code message:key-id:secret}. */
    Optional<List<String>> reportKeys();

    /** When telephones are left alone. */
    interface Quiet {

        @WithDefault("21:00")
        LocalTime from();

        @WithDefault("07:00")
        LocalTime to();
    }

    /** An SMTP server. */
    interface Email {

        /** Without it no mail is sent. */
        Optional<String> host();

        OptionalInt port();

        /** What the connection is secured by. */
        @WithDefault("STARTTLS")
        Tls tls();

        Optional<String> user();

        Optional<String> password();

        /** The sender's address; required with the host. */
        Optional<String> from();

        @WithDefault("10s")
        Duration timeout();
    }

    /** How a mail server is spoken to; with STARTTLS never in the clear. */
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** A gateway that takes {@code {"id", "to", "from", "text"}} as JSON. */
    interface Gateway {

        /** Without it the channel is off. */
        Optional<URI> url();

        /** Sent as a bearer token. */
        Optional<String> token();

        /** The name that the gateway knows us by. */
        Optional<String> sender();

        @WithDefault("false")
        boolean diacritics();

        @WithDefault("10s")
        Duration timeout();
    }
}
