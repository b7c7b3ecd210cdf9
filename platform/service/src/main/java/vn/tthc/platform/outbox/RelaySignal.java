package vn.tthc.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that a transaction with events has committed. Signals while it works count as one. */
@ApplicationScoped
class RelaySignal {

    private final Semaphore permits = new Semaphore(0);

    /** Gives the signal when the current transaction has committed, once however many events it has. */
    void onCommit(TransactionSynchronizationRegistry transaction) {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new Wake());
        }
    }

    void give() {
        permits.release();
    }

    /** Waits for a signal, but no longer than this. */
    void await(Duration atMost) throws InterruptedException {
        if (permits.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            permits.drainPermits();
        }
    }

    private final class Wake implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                give();
            }
        }
    }
}
