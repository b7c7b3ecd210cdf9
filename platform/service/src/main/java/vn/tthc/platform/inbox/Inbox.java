package vn.tthc.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tthc.contracts.Event;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;

/**
 * Lets each event take effect exactly once for each consumer, in the order of its key.
 *
 * <p>The note that an event was handled and what handling it did are one transaction. What fails for a passing reason
 * is tried again; what would fail each time is parked, and so are later events of the same key, until an operator
 * replays them. Consumers run on ordered worker threads, never on virtual threads: order would be lost before it
 * arrives here.
 */
@ApplicationScoped
public class Inbox {

    /** The effect of an event that has none here: it is not even noted, and opens no transaction. */
    public static final Runnable NOTHING = () -> {};

    private final Database database;
    private final Parking parking;
    private final Retry retry;
    private final Replay replay;
    private final EventMetrics metrics;

    Inbox(Database database, Parking parking, Retry retry, Replay replay, EventMetrics metrics) {
        this.database = database;
        this.parking = parking;
        this.retry = retry;
        this.replay = replay;
        this.metrics = metrics;
    }

    /**
     * Applies the event of this record unless this consumer has already done so. Returns when the event is done with,
     * one way or another, so that the next record may follow.
     *
     * @param consumer names the effect, for ever: it is half of the key under which a handled event is remembered
     * @param family the interface the event belongs to; a type it does not know reaches the effect as its Unknown
     */
    public <E extends Event> void handle(
            String consumer, ConsumerRecord<String, byte[]> record, Class<E> family, Consumer<E> effect) {
        handle(new Delivery<>(consumer, record, family, event -> () -> effect.accept(event.get())));
    }

    /**
     * The same with an effect that is chosen, and prepared where that takes long and needs no lock, before the transaction
     * opens; what it answers is done within it, unless it is {@link #NOTHING}. Preparing may be in vain, and is done again
     * with each attempt.
     */
    public <E extends Event> void handlePrepared(
            String consumer, ConsumerRecord<String, byte[]> record, Class<E> family, Function<E, Runnable> effect) {
        handle(new Delivery<>(consumer, record, family, event -> effect.apply(event.get())));
    }

    private void handle(Delivery<?> delivery) {
        if (Replay.isRunning()) {
            replay.apply(delivery);
            return;
        }
        metrics.done(delivery, SystemActor.call(delivery.consumer(), () -> deliver(delivery)));
    }

    private Outcome deliver(Delivery<?> delivery) {
        try {
            return retry.run(delivery.consumer(), () -> attempt(delivery));
        } catch (Retry.StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            var failure = Failure.describe(e);
            return retry.run(
                    delivery.consumer(), () -> QuarkusTransaction.requiringNew().call(() -> park(delivery, failure)));
        }
    }

    private Outcome attempt(Delivery<?> delivery) {
        var work = delivery.prepare();
        if (work == NOTHING) {
            return Outcome.IGNORED;
        }
        return QuarkusTransaction.requiringNew().call(() -> apply(delivery, work));
    }

    private Outcome apply(Delivery<?> delivery, Runnable work) {
        var noted = note(delivery);
        if (!noted.isNew()) {
            return Outcome.DUPLICATE;
        }
        if (noted.isBehind() && parking.blocks(delivery.consumer(), delivery.key())) {
            parking.park(delivery, true, "behind");
            return Outcome.BEHIND;
        }
        work.run();
        return Outcome.HANDLED;
    }

    private Outcome park(Delivery<?> delivery, String failure) {
        if (!note(delivery).isNew()) {
            return Outcome.DUPLICATE;
        }
        parking.park(delivery, false, failure);
        return Outcome.PARKED;
    }

    /** Whether an event is heard of for the first time, and whether an earlier one of its key waits for an operator. */
    private record Noted(boolean isNew, boolean isBehind) {}

    private Noted note(Delivery<?> delivery) {
        return database.query(
                        row -> new Noted(row.getBoolean(1), row.getBoolean(2)),
                        """
                        with noted as (
                            insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing returning 1)
                        select exists (select 1 from noted), exists (select 1\s""" + Parking.WAITING + ")",
                        delivery.consumer(),
                        delivery.id(),
                        delivery.consumer(),
                        delivery.key())
                .getFirst();
    }
}
