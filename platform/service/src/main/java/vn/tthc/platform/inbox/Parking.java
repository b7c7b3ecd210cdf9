package vn.tthc.platform.inbox;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tthc.contracts.Topic;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.ForwardedRecord;
import vn.tthc.platform.outbox.Outbox;

/**
 * Sets an event aside that cannot be handled, so that other aggregates go on while those of its own wait in order.
 *
 * <p>All methods work in the caller's transaction.
 */
@ApplicationScoped
class Parking {

    /** Parked events of a consumer and a key, as a condition. */
    static final String WAITING = "from parked_event where consumer = ? and key = ? and replayed_at is null";

    private final Database database;
    private final Outbox outbox;

    Parking(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Whether an event of this key that was parked for this consumer still is. */
    boolean blocks(String consumer, String key) {
        // A replay may be taking the last of them just now: wait for it before looking.
        lock(consumer, key);
        return anyWaiting(consumer, key);
    }

    /** Excludes everybody else from the parked events of this key, until the transaction ends. */
    void lock(String consumer, String key) {
        database.query(
                _ -> 1,
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "parked/%s/%s".formatted(consumer, key));
    }

    /** Parks a failed event, or one that waits behind it, and sends a copy to the dead-letter topic. */
    void park(Delivery<?> delivery, boolean behind, String failure) {
        insert(delivery, behind, failure);
        outbox.forward(deadLetter(delivery, failure));
        if (!behind) {
            Log.errorf(
                    "inbox: %s parked event %s of type %s: %s",
                    delivery.consumer(), delivery.id(), delivery.type(), failure);
        }
    }

    private boolean anyWaiting(String consumer, String key) {
        return database.query(row -> row.getBoolean(1), "select exists (select 1 " + WAITING + ")", consumer, key)
                .getFirst();
    }

    private void insert(Delivery<?> delivery, boolean behind, String failure) {
        var record = delivery.record();
        database.update(
                "insert into parked_event (consumer, event_id, topic, partition_number, record_offset, record_time,"
                        + " key, type, headers, payload, behind, failure, attempts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                delivery.consumer(),
                delivery.id(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                delivery.key(),
                delivery.type(),
                delivery.headers(Map.of()),
                record.value(),
                behind,
                failure,
                behind ? 0 : 1);
    }

    private static ForwardedRecord deadLetter(Delivery<?> delivery, String failure) {
        var record = delivery.record();
        var why = Map.of(
                "tthc_consumer", delivery.consumer(),
                "tthc_failure", failure,
                "tthc_topic", record.topic(),
                "tthc_partition", Integer.toString(record.partition()),
                "tthc_offset", Long.toString(record.offset()));
        var value = record.value() == null ? new byte[0] : record.value();
        return new ForwardedRecord(
                delivery.id(),
                Topic.deadLetterOf(record.topic()),
                delivery.key(),
                delivery.type(),
                value,
                delivery.headers(why));
    }
}
