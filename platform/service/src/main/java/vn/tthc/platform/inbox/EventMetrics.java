package vn.tthc.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tthc.platform.time.MachineTime;

/** How far the effects lag behind the events, and what became of each event. */
@ApplicationScoped
class EventMetrics {

    /** The machine's clock, which also stamped {@code ce_recordedtime}: this measures, it decides nothing. */
    private static final Clock STOPWATCH = MachineTime.CLOCK;

    private final MeterRegistry registry;
    private final Map<String, Timer> lags = new ConcurrentHashMap<>();

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void done(Delivery<?> delivery, Outcome outcome) {
        count(delivery.consumer(), outcome.name().toLowerCase(java.util.Locale.ROOT));
        if (outcome == Outcome.HANDLED) {
            delivery.recordedAt().ifPresent(at -> {
                var lag = Duration.between(at, STOPWATCH.instant());
                lag(delivery.consumer()).record(lag.isNegative() ? Duration.ZERO : lag);
            });
        }
    }

    void retried(String consumer) {
        count(consumer, "retried");
    }

    private void count(String consumer, String outcome) {
        registry.counter("tthc.events", "consumer", consumer, "outcome", outcome)
                .increment();
    }

    private Timer lag(String consumer) {
        return lags.computeIfAbsent(
                consumer,
                name -> Timer.builder("tthc.event.lag")
                        .description("From writing an event down to its committed effect in this consumer")
                        .tag("consumer", name)
                        .publishPercentiles(0.5, 0.95, 0.99)
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofNanos(500_000))
                        .maximumExpectedValue(Duration.ofMinutes(1))
                        .register(registry));
    }
}
