package vn.tthc.platform.outbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The thread that empties the outbox: woken by commits, patient while the broker or the database is away. */
@ApplicationScoped
class OutboxWorker {

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);

    private final OutboxRelay relay;
    private final OutboxTable table;
    private final OutboxConfig config;
    private final OutboxMetrics metrics;
    private final RelaySignal signal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private long measuredAt = System.nanoTime();

    OutboxWorker(OutboxRelay relay, OutboxTable table, OutboxConfig config, OutboxMetrics metrics, RelaySignal signal) {
        this.relay = relay;
        this.table = table;
        this.config = config;
        this.metrics = metrics;
        this.signal = signal;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.relay() && table.present()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        signal.give();
        if (thread != null) {
            // One batch, with its acknowledgements, may still be on its way.
            thread.join(config.deliveryTimeout().plusSeconds(2));
            relay.close();
        }
    }

    private void run() {
        var backOff = FIRST_BACK_OFF;
        while (stopping.getCount() > 0) {
            try {
                turn();
                backOff = FIRST_BACK_OFF;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                report(e, backOff);
                if (stopped(backOff)) {
                    return;
                }
                backOff = min(backOff.multipliedBy(2), config.maxBackOff());
            }
        }
    }

    private void turn() throws Exception {
        var sent = relay.relay();
        measureNowAndThen();
        if (sent < config.batch()) {
            signal.await(config.poll());
        }
    }

    /** Waits without listening to commits: they cannot make the broker come back. */
    private boolean stopped(Duration backOff) {
        try {
            return stopping.await(backOff.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void report(Exception failure, Duration backOff) {
        metrics.failed();
        Log.warnf("outbox: nothing leaves at the moment, next attempt in %s: %s", backOff, rootOf(failure));
        try {
            measureNowAndThen();
        } catch (RuntimeException e) {
            // The database is away; the gauges keep what they last knew.
            Log.debugf("outbox: backlog not measured: %s", rootOf(e));
        }
    }

    private void measureNowAndThen() {
        if (System.nanoTime() - measuredAt > config.measureEvery().toNanos()) {
            measuredAt = System.nanoTime();
            metrics.measured(table.backlog());
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
