package vn.tthc.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.platform.event.EventHeaders;
import vn.tthc.platform.event.EventJson;

/** One record as it reached one consumer. Reads everything defensively: anybody may write to a topic. */
record Delivery<E extends Event>(
        String consumer,
        ConsumerRecord<String, byte[]> record,
        Class<E> family,
        Function<Supplier<E>, Runnable> effect) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event's id; a record without one is known by its place in the topic. */
    UUID id() {
        var id = header(EventHeaders.ID);
        if (id != null) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                return derivedId("id:" + id);
            }
        }
        return derivedId(place());
    }

    /** What order is kept by; a record without a key stands alone. */
    String key() {
        var key = record.key();
        return key == null ? place() : key;
    }

    String type() {
        var type = header(EventHeaders.TYPE);
        return type == null ? "" : type;
    }

    /** When the event was written down, by the machine's clock. */
    Optional<Instant> recordedAt() {
        var recorded = header(EventHeaders.RECORDED_TIME);
        try {
            return Optional.ofNullable(recorded == null ? header(EventHeaders.TIME) : recorded)
                    .map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Does what may take long before the transaction; the answer is what is done within it. */
    Runnable prepare() {
        try {
            return effect.apply(this::read);
        } catch (UnreadableEventException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** The text headers as a JSON object, with some of ours added. */
    String headers(Map<String, String> further) {
        var texts = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                // PostgreSQL's jsonb has no NUL; what was no text before is no loss.
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8).replace("\0", ""));
            }
        }
        texts.putAll(further);
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private E read() {
        var value = record.value();
        if (value == null) {
            throw new UnreadableEventException("no value");
        }
        try {
            return EventJson.read(value, family);
        } catch (IOException e) {
            throw new UnreadableEventException(e);
        }
    }

    private String place() {
        return "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
    }

    private static UUID derivedId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String header(String name) {
        return EventHeaders.text(record.headers(), name);
    }
}
