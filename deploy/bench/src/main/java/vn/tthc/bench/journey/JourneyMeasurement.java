package vn.tthc.bench.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Result;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;

/**
 * {@code ./tthc bench journey}: first journeys at a measured pace, for the lag between services as an ordinary morning
 * sees it; then as many at once as the machine bears, for the rate.
 *
 * <p>The pace is one dossier a second: 28,800 in a working day of eight hours, some seven millions a year, more than
 * any province has. Near what the machine bears at most, one would measure queues for a processor instead.
 */
public final class JourneyMeasurement implements Measurement {

    /** A service that has just started spends most of two processors on compiling itself. */
    private static final int WARM_UP = 800;

    private static final int PACED = 120;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int CLIENTS = 8;
    private static final int AT_ONCE = 400;

    private final AtomicInteger citizens =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));
    private final RunningSystem system = RunningSystem.current();
    private final Api api = new Api(system.gateway(), Citizen.tokens(system.tokens()));

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public List<Result> run() throws Exception {
        say("warming up with %d journeys".formatted(WARM_UP));
        crowd(WARM_UP, new Stopwatch());
        var results = new ArrayList<>(paced());
        say("%d journeys by %d clients at once".formatted(AT_ONCE, CLIENTS));
        var watch = new Stopwatch();
        var start = System.nanoTime();
        crowd(AT_ONCE, watch);
        var seconds = (System.nanoTime() - start) / 1e9;
        results.add(Result.of("journeys by " + CLIENTS + " clients", AT_ONCE / seconds, "/s", 0));
        results.addAll(watch.results());
        return results;
    }

    /** One journey after the other begins, however long the earlier ones take. */
    private List<Result> paced() throws Exception {
        say("%d journeys, one every %d ms".formatted(PACED, PACE.toMillis()));
        var lag = new EventLag(system);
        var before = lag.read();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<?>>();
            for (var i = 0; i < PACED; i++) {
                begun.add(threads.submit(() -> next(new Stopwatch())));
                LockSupport.parkNanos(PACE.toNanos());
            }
            for (var journey : begun) {
                journey.get();
            }
        }
        return EventLag.between(before, lag.read());
    }

    private void crowd(int journeys, Stopwatch watch) throws Exception {
        var left = new AtomicInteger(journeys);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (var i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        next(watch);
                    }
                }));
            }
            for (var client : clients) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new CannotMeasure("A journey did not hold: " + e.getCause());
        }
    }

    private void next(Stopwatch watch) {
        new OneJourney(api, watch, new Citizen(citizens.incrementAndGet())).play();
    }

    private static void say(String text) {
        System.err.println("  journey        " + text);
    }
}
