package vn.tthc.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are taken in. */
@ConfigMapping(prefix = "tthc.inbox")
interface InboxConfig {

    /**
     * How long it is remembered that an event was handled. Longer than topics keep events, so that a consumer set back
     * to the beginning of a topic still does nothing twice.
     */
    @WithDefault("100d")
    Duration keep();

    /** How often an effect is tried that lost against another transaction, before it counts as failed. */
    @WithDefault("8")
    int conflictAttempts();

    /** The pause after the first failed attempt; it doubles with each further one. */
    @WithDefault("20ms")
    Duration backOff();

    /** The longest pause, while the database is away. */
    @WithDefault("5s")
    Duration maxBackOff();
}
