package vn.tthc.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are remembered. */
@ConfigMapping(prefix = "tthc.idempotency")
interface IdempotencyConfig {

    /** After this time a repeated key is a new request. Partners retry over a weekend. */
    @WithDefault("7d")
    Duration keep();
}
