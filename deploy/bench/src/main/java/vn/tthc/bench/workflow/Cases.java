package vn.tthc.bench.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;

/** Accepted dossiers, told to workflow-service as application-service tells them: that is how a process begins. */
final class Cases implements AutoCloseable {

    private static final String PROCEDURE = "1.013225";
    private static final String TYPE = "vn.tthc.application.accepted.v1";
    private static final Duration PROMISED = Duration.ofDays(30);

    private final KafkaProducer<String, byte[]> producer;
    private final Map<Shape, String> definitions = new HashMap<>();
    private final String calendar;
    private int number;

    Cases(RunningSystem system) {
        var controller = new Api(system.gateway(), system.tokens()::token).as("procedure-controller");
        calendar =
                controller.get("/api/v1/calendars/H90").ok().json().path("id").asText();
        for (var shape : Shape.values()) {
            definitions.put(shape, approved(controller, shape));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.url(Part.KAFKA).toString(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static String approved(Api.Session controller, Shape shape) {
        var definitions = "/api/v1/process-definitions";
        var id = controller
                .post(definitions, shape.draft(PROCEDURE))
                .ok()
                .json()
                .path("id")
                .asText();
        controller
                .post(definitions + "/" + id + "/approve", Map.of("decisionNumber", "1/QĐ-" + shape.label()))
                .ok();
        return id;
    }

    /** Dossiers that have just been accepted; the first task of each is there a moment later. */
    List<UUID> accept(Shape shape, int count) {
        return Stream.generate(() -> accept(shape)).limit(count).toList();
    }

    private UUID accept(Shape shape) {
        var id = UUID.randomUUID();
        var now = Instant.now();
        var record = new ProducerRecord<>(ApplicationEvent.TOPIC, id.toString(), event(id, shape, now));
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_time", now.toString());
        header(record, "ce_type", TYPE);
        producer.send(record);
        return id;
    }

    private byte[] event(UUID id, Shape shape, Instant now) {
        return """
                {"type": "%s", "applicationId": "%s", "dossierCode": "H90.31-%08d", "personKey": "bench",
                 "procedureCode": "%s", "procedureVersionId": "%s", "caseCode": "1", "processDefinitionId": "%s",
                 "calendarVersionId": "%s", "receivingAgency": "H90.31", "competentAgency": "H90.31",
                 "channel": "ONLINE", "receivedAt": "%s", "dueAt": "%s"}""".formatted(
                        TYPE,
                        id,
                        ++number,
                        PROCEDURE,
                        PROCEDURE,
                        definitions.get(shape),
                        calendar,
                        now,
                        now.plus(PROMISED))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
