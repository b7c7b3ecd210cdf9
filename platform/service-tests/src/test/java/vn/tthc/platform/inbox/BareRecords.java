package vn.tthc.platform.inbox;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Sends values without any of the headers that an event should have. */
final class BareRecords {

    private BareRecords() {}

    static void send(String topic, byte[] @Nullable ... values) {
        var bootstrap = ConfigProvider.getConfig().getValue("tthc.kafka.bootstrap", String.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(topic, value));
            }
        }
    }
}
