package vn.tthc.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.event.KafkaSettings;
import vn.tthc.platform.event.KafkaTopics;
import vn.tthc.platform.time.MachineTime;

/**
 * Moves committed events to Kafka, in order, at least once.
 *
 * <p>One relay at a time works on a database, under a lock that ends with its transaction; the rows it sends are
 * deleted in that same transaction, after the brokers have acknowledged them. Killed in between, it leaves the rows
 * where they were, and the next one sends them again.
 */
@ApplicationScoped
class OutboxRelay {

    /** The machine's clock, like the database's that stamped the rows: this measures, it decides nothing. */
    private static final Clock STOPWATCH = MachineTime.CLOCK;

    private final OutboxTable table;
    private final OutboxConfig config;
    private final OutboxMetrics metrics;
    private final CloudEvents cloudEvents;
    private final KafkaSettings settings;
    private final KafkaTopics topics;
    private @Nullable EventSender sender;

    OutboxRelay(
            OutboxTable table,
            OutboxConfig config,
            OutboxMetrics metrics,
            CloudEvents cloudEvents,
            KafkaSettings settings,
            KafkaTopics topics) {
        this.table = table;
        this.config = config;
        this.metrics = metrics;
        this.cloudEvents = cloudEvents;
        this.settings = settings;
        this.topics = topics;
    }

    /** Sends what waits, up to some batches, and says how many events that were. */
    synchronized int relay() throws SQLException {
        var connection = table.takeTurn();
        var done = false;
        try {
            var sent = sendBatches(connection);
            connection.commit();
            done = true;
            return sent;
        } finally {
            if (done) {
                connection.close();
            } else {
                // Before the connection goes back to its pool, which would commit what it finds begun.
                OutboxTable.giveUp(connection);
                close();
            }
        }
    }

    private int sendBatches(Connection connection) throws SQLException {
        var recorded = new ArrayList<Instant>();
        List<OutboxMessage> batch;
        do {
            // The next rows are read while the producer's own thread sends the last ones.
            batch = table.take(connection, config.batch());
            batch.forEach(this::send);
            batch.forEach(message -> recorded.add(message.recordedAt()));
        } while (batch.size() == config.batch() && recorded.size() < config.batch() * config.batchesInFlight());
        acknowledge(recorded);
        return recorded.size();
    }

    private void send(OutboxMessage message) {
        topics.ensure(message.topic());
        sender().send(cloudEvents.record(message));
    }

    private void acknowledge(List<Instant> recorded) {
        if (!recorded.isEmpty()) {
            sender().awaitAcknowledgements();
            var now = STOPWATCH.instant();
            recorded.forEach(at -> metrics.acknowledged(at, now));
        }
    }

    private EventSender sender() {
        var open = sender;
        if (open == null) {
            open = new EventSender(settings, config.deliveryTimeout());
            sender = open;
        }
        return open;
    }

    /** Drops the producer; the next event opens a new one. */
    synchronized void close() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }
}
