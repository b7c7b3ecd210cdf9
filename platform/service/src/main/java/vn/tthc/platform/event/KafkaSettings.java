package vn.tthc.platform.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How to reach the brokers: the same {@code kafka.*} settings (addresses, TLS, SASL) that the consumers use. */
@ApplicationScoped
public class KafkaSettings {

    private final Map<String, Object> broker;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /** The settings that a client of this kind understands, under {@code own} ones. */
    public Map<String, Object> forClient(Set<String> understood, Map<String, Object> own) {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(understood);
        settings.putAll(own);
        return settings;
    }
}
