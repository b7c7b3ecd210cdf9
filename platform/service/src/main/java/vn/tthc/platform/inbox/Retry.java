package vn.tthc.platform.inbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tries again what failed for a reason that passes, and stops trying when the service stops. */
@ApplicationScoped
class Retry {

    private final InboxConfig config;
    private final EventMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Retry(InboxConfig config, EventMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** The first attempt that succeeds; throws what will not pass. */
    <T> T run(String consumer, Supplier<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                if (!worthwhile(e, number)) {
                    throw e;
                }
                Log.infof("inbox: %s tries again: %s", consumer, Failure.describe(e));
                metrics.retried(consumer);
                pause(number, e);
            }
        }
    }

    private boolean worthwhile(RuntimeException failure, int attempts) {
        return switch (Failure.of(failure)) {
            case OUTAGE -> true;
            case CONFLICT -> attempts < config.conflictAttempts();
            case DETERMINISTIC -> false;
        };
    }

    private void pause(int number, RuntimeException failure) {
        try {
            if (stopping.await(pauseAfter(number).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppingException(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException(failure);
        }
    }

    private Duration pauseAfter(int number) {
        var pause = config.backOff().multipliedBy(1L << Math.min(number - 1, 16));
        return pause.compareTo(config.maxBackOff()) < 0 ? pause : config.maxBackOff();
    }

    /** The service stops before the attempt succeeded; the event is delivered again when it is back. */
    static final class StoppingException extends RuntimeException {
        StoppingException(Throwable cause) {
            super(cause);
        }
    }
}
