package vn.tthc.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;
import vn.tthc.gateway.GatewayConfig;

/**
 * A token bucket for each caller: by subject where a token was verified, by address otherwise.
 *
 * <p>Counted in this process only. There is no store that could be unreachable, so the limiter never fails open or
 * closed; with several gateways a caller gets the limit once from each.
 */
@Singleton
public class RateLimiter {

    private final GatewayConfig.RateLimit config;
    private final LongSupplier nanos;
    private final Cache<String, TokenBucket> buckets;

    @Inject
    RateLimiter(GatewayConfig config) {
        this(config.rateLimit(), System::nanoTime);
    }

    RateLimiter(GatewayConfig.RateLimit config, LongSupplier nanos) {
        this.config = config;
        this.nanos = nanos;
        var longestRefill =
                Math.max(config.subjectBurst() / config.perSubject(), config.addressBurst() / config.perAddress());
        // A bucket that had time to fill up again is as good as a new one, so forgetting it changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.maxCallers())
                .expireAfterAccess(Duration.ofSeconds((long) longestRefill + 1))
                .executor(Runnable::run)
                .build();
    }

    /** Nanoseconds until the subject may try again; 0: go ahead. */
    public long takeForSubject(String limitKey) {
        long now = nanos.getAsLong();
        return buckets.get(limitKey, _ -> new TokenBucket(config.perSubject(), config.subjectBurst(), now))
                .take(now);
    }

    /** Nanoseconds until the address may try again; 0: go ahead. */
    public long takeForAddress(String address) {
        long now = nanos.getAsLong();
        return buckets.get(
                        "a:" + ClientAddresses.subscriber(address),
                        _ -> new TokenBucket(config.perAddress(), config.addressBurst(), now))
                .take(now);
    }
}
