package vn.tthc.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** What an operator watches: how much waits and for how long, how fast it leaves, how often the broker failed. */
@ApplicationScoped
class OutboxMetrics {

    private final AtomicReference<OutboxTable.Backlog> backlog = new AtomicReference<>(new OutboxTable.Backlog(0, 0));
    private final Timer latency;
    private final Counter failures;

    OutboxMetrics(MeterRegistry registry) {
        Gauge.builder("tthc.outbox.backlog", () -> backlog.get().rows())
                .description("Events that have not left yet")
                .register(registry);
        Gauge.builder("tthc.outbox.age", () -> backlog.get().ageSeconds())
                .description("Age of the oldest event that has not left yet")
                .baseUnit("seconds")
                .register(registry);
        latency = Timer.builder("tthc.outbox.latency")
                .description("From writing an event down to its acknowledgement by the broker")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        failures = Counter.builder("tthc.outbox.failures")
                .description("Attempts to empty the outbox that failed")
                .register(registry);
    }

    void measured(OutboxTable.Backlog now) {
        backlog.set(now);
    }

    void acknowledged(Instant recorded, Instant now) {
        var taken = Duration.between(recorded, now);
        latency.record(taken.isNegative() ? Duration.ZERO : taken);
    }

    void failed() {
        failures.increment();
    }
}
