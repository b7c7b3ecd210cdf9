package vn.tthc.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import vn.tthc.contracts.Event;

/**
 * The JSON of events. It has a mapper of its own so that a setting made for the REST interface never changes what
 * crosses a topic.
 */
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // An older build must be able to read what a newer one adds.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** The event as the value of a Kafka record. */
    public static byte[] write(Event event) {
        try {
            return JSON.writerFor(EventKind.of(event).family()).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an event that can travel: " + event.getClass(), e);
        }
    }

    /** The event in the value of a Kafka record; an unknown type gives the family's {@code Unknown}. */
    public static <E extends Event> E read(byte[] value, Class<E> family) throws IOException {
        var event = JSON.readValue(value, family);
        if (event == null) {
            throw new IOException("The value is null");
        }
        return event;
    }
}
