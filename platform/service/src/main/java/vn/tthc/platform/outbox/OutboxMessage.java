package vn.tthc.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox on its way to the broker.
 *
 * @param headers further headers as a JSON object
 */
record OutboxMessage(
        long position,
        UUID id,
        String topic,
        String key,
        String type,
        byte[] payload,
        @Nullable String headers,
        Instant occurredAt,
        Instant recordedAt) {}
