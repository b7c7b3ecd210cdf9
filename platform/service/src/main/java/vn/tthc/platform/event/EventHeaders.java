package vn.tthc.platform.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the CloudEvents 1.0 attributes in Kafka's binary mode. */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";

    /**
     * CloudEvents' extension {@code recordedtime}: when the event was written down, by the machine's clock. Lag is
     * counted from it, because {@link #TIME} follows the system's clock, which a test may set to another day.
     */
    public static final String RECORDED_TIME = "ce_recordedtime";

    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    /** Text of the last header with this name. */
    public static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Adds a header, replacing one of the same name. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
