package vn.tthc.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tthc.contracts.Event;

/** Lets each event take effect exactly once for each consumer. */
@ApplicationScoped
public class Inbox {

    /** Applies the event of this record unless this consumer has already done so. */
    public <E extends Event> void handle(
            String consumer, ConsumerRecord<String, byte[]> record, Class<E> family, Consumer<E> effect) {
        throw new UnsupportedOperationException(consumer);
    }
}
