package vn.tthc.feedback.rating;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.ProblemAnswers;

/**
 * How much of what needs no login one address may ask for in a minute: more than a counter's tablet or an office behind
 * one address ever does, and less than a script. Counted in memory and forgotten with the minute, so that no address is
 * ever stored beside a rating.
 */
@ApplicationScoped
class AddressLimit {

    private static final int SECONDS = 60;
    private static final int MOST_ADDRESSES = 100_000;
    private static final int SUBSCRIBER = 8;

    private final CurrentVertxRequest request;
    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private long minute;

    AddressLimit(
            CurrentVertxRequest request,
            Clock clock,
            @ConfigProperty(name = "tthc.ratings.per-minute", defaultValue = "60") int perMinute) {
        this.request = request;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts the request, or refuses it and says when to come again. */
    void take() {
        take(address());
    }

    void take(String address) {
        var second = clock.instant().getEpochSecond();
        forget(second / SECONDS);
        if (taken.merge(address, 1, Integer::sum) > perMinute) {
            throw new Problem(CommonProblem.TOO_MANY_REQUESTS)
                    .with(ProblemAnswers.RETRY_AFTER, SECONDS - second % SECONDS);
        }
    }

    private synchronized void forget(long now) {
        if (now != minute || taken.size() > MOST_ADDRESSES) {
            taken.clear();
            minute = now;
        }
    }

    /** As the gateway saw it, which is the only one that reaches a service; of IPv6 the subscriber's part. */
    private String address() {
        var http = request.getCurrent().request();
        var forwarded = http.getHeader("X-Forwarded-For");
        return subscriber(forwarded == null ? http.remoteAddress().hostAddress() : forwarded);
    }

    static String subscriber(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address.strip()).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, SUBSCRIBER)));
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
