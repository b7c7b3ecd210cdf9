package vn.tthc.application.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Online payment. */
@ConfigMapping(prefix = "tthc.payments")
interface PaymentConfig {

    /**
     * Keys of the payment platforms, {@code client:key-id:secret} each, the secret of 32 characters at least. A platform
     * with two keys changes from one to the other. Without any, nothing is paid online.
     */
    Optional<List<String>> keys();

    /** How long a payer has; money that comes later counts all the same. */
    @WithDefault("30m")
    Duration attemptTime();

    /** The most attempts of one dossier. */
    @WithDefault("20")
    int maxAttempts();
}
