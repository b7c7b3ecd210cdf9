package vn.tthc.platform.outbox;

import java.util.UUID;

/**
 * A record that was received and is sent on as it is.
 *
 * @param headers all its headers, and those that say why it is sent on, as a JSON object of texts
 */
public record ForwardedRecord(UUID id, String topic, String key, String type, byte[] payload, String headers) {}
