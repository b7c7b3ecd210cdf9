package vn.tthc.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "tthc.outbox")
interface OutboxConfig {

    /** Off only where something else empties the table, as a test that looks at it. */
    @WithDefault("true")
    boolean relay();

    /** Rows read at once. */
    @WithDefault("1000")
    int batch();

    /** How many batches may be on their way before their acknowledgements are waited for. */
    @WithDefault("8")
    int batchesInFlight();

    /** A commit wakes the relay; this only finds rows whose wake-up was lost with its process. */
    @WithDefault("1s")
    Duration poll();

    /** The longest pause between two attempts while the broker does not answer. */
    @WithDefault("5s")
    Duration maxBackOff();

    /** After this time an unacknowledged batch is given up and sent again from the table. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** The largest event; a broker takes 1 MiB by default and one event too large would hold up all others. */
    @WithDefault("900000")
    int maxBytes();

    /** How often the size and age of the backlog are measured. */
    @WithDefault("5s")
    Duration measureEvery();
}
