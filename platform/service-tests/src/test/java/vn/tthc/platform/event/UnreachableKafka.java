package vn.tthc.platform.event;

import java.util.Map;

/** Settings of a broker that is not there. */
public final class UnreachableKafka {

    private UnreachableKafka() {}

    public static KafkaSettings settings() {
        // Port 1 is reserved and refuses at once.
        return new KafkaSettings(Map.of("bootstrap.servers", "localhost:1"));
    }
}
