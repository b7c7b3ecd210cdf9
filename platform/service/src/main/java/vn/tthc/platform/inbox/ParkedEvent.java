package vn.tthc.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.event.EventHeaders;

/**
 * An event that waits for an operator.
 *
 * @param behind whether it did not fail itself but waits for an earlier one
 * @param failure kind and place of the last failure, never its message
 */
public record ParkedEvent(
        long id,
        String consumer,
        UUID eventId,
        String topic,
        String key,
        String type,
        boolean behind,
        String failure,
        int attempts,
        Instant parkedAt) {

    static final String COLUMNS = "id, consumer, event_id, topic, key, type, behind, failure, attempts, parked_at";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ParkedEvent of(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getLong("id"),
                row.getString("consumer"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getBoolean("behind"),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    /** The record as Kafka delivered it. */
    static ConsumerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var headers = new RecordHeaders();
        headers(row.getString("headers")).forEach((name, value) -> EventHeaders.set(headers, name, value));
        byte @Nullable [] payload = row.getBytes("payload");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition_number"),
                row.getLong("record_offset"),
                row.getLong("record_time"),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                payload == null ? ConsumerRecord.NULL_SIZE : payload.length,
                row.getString("key"),
                payload,
                headers,
                Optional.empty());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are written by the parking itself", e);
        }
    }
}
