package vn.tthc.testing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.tthc.contracts.Event;

/**
 * The other end of a topic, for tests: sends events as another service would, and waits for those of the service
 * under test.
 */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    private EventProbe(String topic) {
        var bootstrap = Infrastructure.servers().bootstrap();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        createIfMissing(bootstrap, topic);
        var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static void createIfMissing(String bootstrap, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("No topic " + topic, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads a topic from its beginning. */
    public static EventProbe of(String topic) {
        return new EventProbe(topic);
    }

    /** Sends an event to its own topic as its service's outbox would; answers its event id. */
    public UUID send(Event event) {
        var id = UUID.randomUUID();
        send(event, id);
        return id;
    }

    /** Sends an event under an id that may have been used before. */
    public void send(Event event, UUID id) {
        var family = familyOf(event);
        send(topicOf(family), event.aggregateId(), typeOf(family, event), id, json(event));
    }

    /** Sends anything at all, e.g. what no service should have sent. */
    public void send(String topic, String key, String type, UUID id, byte[] value) {
        var message = new ProducerRecord<>(topic, key, value);
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    /** The first event of a type that matches; fails after {@code 15 s} without one. */
    public <E extends Event> E await(Class<E> type, Predicate<E> matching) {
        var until = Instant.now().plus(PATIENCE);
        for (int seen = 0; ; ) {
            for (; seen < received.size(); seen++) {
                var record = received.get(seen);
                if (isOf(record, type)) {
                    var event = read(record, type);
                    if (matching.test(event)) {
                        return event;
                    }
                }
            }
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("No such " + type.getSimpleName() + " among " + received.size() + " events");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(received::add);
        }
    }

    /** All that lies on the topic by now, raw, for a look at headers and keys. */
    public List<ConsumerRecord<String, byte[]>> received() {
        var ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        var until = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("The topic could not be read to its end, only " + received.size() + " events");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(received::add);
        }
        return List.copyOf(received);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> record, Class<? extends Event> type) {
        var header = record.headers().lastHeader("ce_type");
        return header != null
                && typeOf(familyOf(type), type).equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static <E extends Event> E read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        try {
            return type.cast(JSON.readValue(record.value(), familyOf(type)));
        } catch (IOException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
        }
    }

    private static byte[] json(Event event) {
        try {
            return JSON.writerFor(familyOf(event)).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an event that can be sent: " + event, e);
        }
    }

    private static Class<?> familyOf(Event event) {
        return familyOf(event.getClass());
    }

    private static Class<?> familyOf(Class<? extends Event> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(i -> i.isAnnotationPresent(JsonSubTypes.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " belongs to no family of events"));
    }

    private static String typeOf(Class<?> family, Event event) {
        return typeOf(family, event.getClass());
    }

    private static String typeOf(Class<?> family, Class<?> type) {
        return Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
                .filter(t -> t.value() == type)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no name on the wire"));
    }

    private static String topicOf(Class<?> family) {
        try {
            return String.valueOf(family.getField("TOPIC").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(family + " names no topic", e);
        }
    }
}
