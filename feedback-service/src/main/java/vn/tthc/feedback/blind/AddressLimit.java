package vn.tthc.feedback.blind;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.ProblemAnswers;
import vn.tthc.platform.web.ClientAddress;

/**
 * How much of what needs no login one address may ask for in a minute: more than a counter's tablet or an office behind
 * one address ever does, and less than a script. Counted in memory and forgotten with the minute, so that no address is
 * ever stored beside a rating.
 */
@ApplicationScoped
public class AddressLimit {

    private static final int SECONDS = 60;
    private static final int MOST_ADDRESSES = 100_000;

    private final ClientAddress client;
    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private long minute;

    AddressLimit(
            ClientAddress client,
            Clock clock,
            @ConfigProperty(name = "tthc.ratings.per-minute", defaultValue = "60") int perMinute) {
        this.client = client;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts the request, or refuses it and says when to come again. */
    public void take() {
        take(client.subscriber());
    }

    public void take(String address) {
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
}
