package vn.tthc.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;

/**
 * Hands parked events to their consumers again, in order. An event whose predecessor is still parked stays where it
 * is; one that was replayed before is left alone; one that only waited behind follows its predecessor by itself.
 */
@ApplicationScoped
public class Replay {

    /** Bound while a parked event runs through its consumer's own method. */
    private static final ScopedValue<Run> RUN = ScopedValue.newInstance();

    /** One call handles so many, so that it ends before anybody's patience. */
    private static final int MOST = 1000;

    private final Database database;
    private final Parking parking;
    private final Retry retry;
    private final ConsumerMethods consumers;

    Replay(Database database, Parking parking, Retry retry, ConsumerMethods consumers) {
        this.database = database;
        this.parking = parking;
        this.retry = retry;
        this.consumers = consumers;
    }

    static boolean isRunning() {
        return RUN.isBound();
    }

    /** Replays the events parked under these numbers, both included. */
    public ReplayReport replay(long from, long to) {
        var tally = new ReplayTally();
        var ids = waiting(from, to);
        for (var id : ids.subList(0, Math.min(MOST, ids.size()))) {
            replayWithFollowers(id, tally);
        }
        return tally.report(ids.size() > MOST ? ids.getLast() : null);
    }

    private List<Long> waiting(long from, long to) {
        return database.query(
                row -> row.getLong(1),
                "select id from parked_event where id between ? and ? and replayed_at is null order by id limit ?",
                from,
                to,
                MOST + 1);
    }

    private void replayWithFollowers(long first, ReplayTally tally) {
        Optional<Long> next = Optional.of(first);
        while (next.isPresent()) {
            var id = next.get();
            var result = replay(id);
            tally.count(id, result);
            next = result == Result.REPLAYED ? follower(id) : Optional.empty();
        }
    }

    private Result replay(long id) {
        var run = new Run(id);
        database.query(ParkedEvent::record, "select * from parked_event where id = ?", id)
                .forEach(record -> ScopedValue.where(RUN, run).run(() -> consumers.deliver(record)));
        return run.result;
    }

    /** The next event of the same key, if it never failed itself. */
    private Optional<Long> follower(long id) {
        return database
                .query(
                        ParkedEvent::of,
                        "select n.* from parked_event p, parked_event n where p.id = ? and n.consumer = p.consumer"
                                + " and n.key = p.key and n.replayed_at is null order by n.id limit 1",
                        id)
                .stream()
                .filter(ParkedEvent::behind)
                .map(ParkedEvent::id)
                .findFirst();
    }

    /** What the consumer's call of the inbox leads to during a replay. */
    void apply(Delivery<?> delivery) {
        var run = RUN.get();
        if (consumerOf(run.id).filter(delivery.consumer()::equals).isEmpty()) {
            return;
        }
        try {
            run.result = SystemActor.call(
                    delivery.consumer(), () -> retry.run(delivery.consumer(), () -> attempt(run.id, delivery)));
        } catch (RuntimeException e) {
            failedAgain(run.id, Failure.describe(e));
            run.result = Result.FAILED;
        }
    }

    private Result attempt(long id, Delivery<?> delivery) {
        var work = delivery.prepare();
        return QuarkusTransaction.requiringNew().call(() -> apply(id, delivery, work));
    }

    private Result apply(long id, Delivery<?> delivery, Runnable work) {
        parking.lock(delivery.consumer(), delivery.key());
        var first = database.query(
                row -> row.getLong(1),
                "select min(id) from parked_event where consumer = ? and key = ? and replayed_at is null and id <= ?",
                delivery.consumer(),
                delivery.key(),
                id);
        if (first.getFirst() != id) {
            return stillWaiting(id) ? Result.BLOCKED : Result.DONE_BEFORE;
        }
        work.run();
        database.update("update parked_event set replayed_at = now(), attempts = attempts + 1 where id = ?", id);
        return Result.REPLAYED;
    }

    private boolean stillWaiting(long id) {
        return database.count("select count(*) from parked_event where id = ? and replayed_at is null", id) > 0;
    }

    private void failedAgain(long id, String failure) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update parked_event set attempts = attempts + 1, behind = false, failure = ? where id = ?",
                        failure,
                        id));
    }

    private Optional<String> consumerOf(long id) {
        return database.query(row -> row.getString(1), "select consumer from parked_event where id = ?", id).stream()
                .findFirst();
    }

    /** What became of one parked event. */
    enum Result {
        REPLAYED,
        FAILED,
        BLOCKED,
        DONE_BEFORE,
        NO_CONSUMER
    }

    private static final class Run {
        private final long id;
        private Result result = Result.NO_CONSUMER;

        private Run(long id) {
            this.id = id;
        }
    }
}
