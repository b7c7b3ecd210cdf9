package vn.tthc.platform.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.event.KafkaSettings;
import vn.tthc.platform.event.KafkaUnavailableException;

/**
 * A producer that keeps order even when it fails: the first record that cannot be delivered closes it, so that no later
 * one overtakes. Whoever uses it opens a new one and begins again from the table.
 */
final class EventSender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Duration timeout;
    private final List<Future<RecordMetadata>> inFlight = new ArrayList<>();
    private volatile @Nullable Exception failure;

    EventSender(KafkaSettings settings, Duration timeout) {
        this.timeout = timeout;
        var millis = (int) timeout.toMillis();
        Map<String, Object> own = Map.of(
                ACKS_CONFIG,
                "all",
                ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // A lone event leaves at once; under load batches fill while earlier ones are on their way.
                LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * 1024 * 1024,
                REQUEST_TIMEOUT_MS_CONFIG,
                millis / 2,
                DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                MAX_BLOCK_MS_CONFIG,
                millis);
        this.producer = new KafkaProducer<>(
                settings.forClient(ProducerConfig.configNames(), own),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Puts a record on its way. */
    void send(ProducerRecord<String, byte[]> record) {
        refuseAfterFailure();
        inFlight.add(producer.send(record, (metadata, exception) -> {
            if (exception != null && failure == null) {
                failure = exception;
                producer.close(Duration.ZERO);
            }
        }));
    }

    /** Returns once the brokers have acknowledged all that was sent, or throws if they did not in time. */
    void awaitAcknowledgements() {
        try {
            for (var sent : inFlight) {
                sent.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
            }
            inFlight.clear();
            refuseAfterFailure();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException(e);
        }
    }

    private void refuseAfterFailure() {
        var first = failure;
        if (first != null) {
            throw new KafkaUnavailableException(first);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
