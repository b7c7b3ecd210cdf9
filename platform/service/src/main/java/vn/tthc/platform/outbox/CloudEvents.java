package vn.tthc.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tthc.platform.event.EventHeaders;

/** Puts a message into a CloudEvents 1.0 envelope, in Kafka's binary mode. */
@ApplicationScoped
class CloudEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;

    CloudEvents(@ConfigProperty(name = "tthc.service", defaultValue = "unnamed") String service) {
        this.source = "/tthc/" + service;
    }

    ProducerRecord<String, byte[]> record(OutboxMessage message) {
        var record = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        var headers = record.headers();
        EventHeaders.set(headers, EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.set(headers, EventHeaders.ID, message.id().toString());
        EventHeaders.set(headers, EventHeaders.TYPE, message.type());
        EventHeaders.set(headers, EventHeaders.SOURCE, source);
        EventHeaders.set(headers, EventHeaders.TIME, message.occurredAt().toString());
        EventHeaders.set(
                headers, EventHeaders.RECORDED_TIME, message.recordedAt().toString());
        EventHeaders.set(headers, EventHeaders.CONTENT_TYPE, "application/json");
        var further = message.headers();
        if (further != null) {
            read(further).forEach((name, value) -> EventHeaders.set(headers, name, value));
        }
        return record;
    }

    private static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox writes its headers itself", e);
        }
    }
}
