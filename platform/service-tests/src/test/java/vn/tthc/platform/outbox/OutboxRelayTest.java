package vn.tthc.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tthc.platform.Events.rated;
import static vn.tthc.platform.Eventually.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.event.KafkaSettings;
import vn.tthc.platform.event.KafkaTopics;
import vn.tthc.platform.event.KafkaUnavailableException;
import vn.tthc.platform.event.UnreachableKafka;
import vn.tthc.platform.inbox.FeedbackConsumer;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** What leaves, in which order, and what happens when a relay dies at the worst moment. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxRelayTest {

    private static EventProbe topic;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxMetrics metrics;

    @Inject
    CloudEvents cloudEvents;

    @Inject
    KafkaSettings kafka;

    @Inject
    KafkaTopics topics;

    @Inject
    Database database;

    @Inject
    FeedbackConsumer consumer;

    @BeforeAll
    static void open() {
        topic = EventProbe.of(FeedbackEvent.TOPIC);
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void an_event_travels_as_a_cloud_event_in_binary_mode_under_its_aggregate_s_key() {
        var id = UUID.randomUUID();

        publish(rated(id, 3));

        eventually(() -> assertThat(copies(id)).hasSize(1));
        var record = copies(id).getFirst();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("vn.tthc.feedback.dossier-rated.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/tthc/catalog");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
        assertThat(Instant.parse(header(record, "ce_time"))).isNotNull();
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .contains("\"type\":\"vn.tthc.feedback.dossier-rated.v1\"", "\"score\":3")
                .doesNotContain("aggregateId");
    }

    @Test
    void an_event_cannot_be_published_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.publish(rated(UUID.randomUUID(), 1)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_too_large_for_the_broker_fails_its_own_use_case_instead_of_everybody_s() {
        var huge = new FeedbackEvent.Submitted(
                UUID.randomUUID(), "x".repeat(1_000_000), null, null, Instant.parse("2026-11-20T02:00:00Z"));

        assertThatThrownBy(() -> publish(huge)).hasMessageContaining("too large");
    }

    @Test
    void a_row_whose_process_died_after_the_commit_is_sent_all_the_same() {
        var id = UUID.randomUUID();

        insertWithoutSignal(id, 1);

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1"));
        eventually(() -> assertThat(table.backlog().rows()).isZero());
    }

    @Test
    void a_relay_that_dies_between_sending_and_deleting_causes_a_second_copy_but_no_second_effect() throws Exception {
        var id = UUID.randomUUID();
        var dying = table.takeTurn();
        insertWithoutSignal(id, 1);
        try (var sender = new EventSender(kafka, config.deliveryTimeout())) {
            table.take(dying, 100).forEach(message -> sender.send(cloudEvents.record(message)));
            sender.awaitAcknowledgements();
        }
        OutboxTable.giveUp(dying);

        publish(rated(id, 2));

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2"));
        eventually(() -> assertThat(scores(id)).containsExactly(1, 1, 2));
    }

    @Test
    void two_relays_at_once_send_each_event_once_and_in_order() {
        var id = UUID.randomUUID();
        var other = new OutboxRelay(table, config, metrics, cloudEvents, kafka, topics);
        var running = CompletableFuture.runAsync(() -> IntStream.range(0, 200).forEach(_ -> relay(other)));

        IntStream.rangeClosed(1, 300).forEach(score -> publish(rated(id, score)));

        running.join();
        other.close();
        var all = IntStream.rangeClosed(1, 300).boxed().toList();
        eventually(() -> assertThat(scores(id)).isEqualTo(all));
        eventually(() -> assertThat(consumer.effects(id)).hasSize(300));
    }

    @Test
    void while_the_broker_is_away_nothing_is_lost_and_nobody_waits_for_long() {
        var id = UUID.randomUUID();
        var cutOff = new OutboxRelay(table, config, metrics, cloudEvents, UnreachableKafka.settings(), topics);
        insertWithoutSignal(id, 1);
        insertWithoutSignal(id, 2);

        var before = System.nanoTime();
        assertThatThrownBy(() -> relay(cutOff)).isInstanceOf(KafkaUnavailableException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2"));
    }

    @Test
    void a_producer_that_cannot_deliver_says_so_within_its_time_and_takes_no_more() {
        try (var sender = new EventSender(UnreachableKafka.settings(), Duration.ofSeconds(1))) {
            var record = cloudEvents.record(new OutboxMessage(
                    1,
                    UUID.randomUUID(),
                    FeedbackEvent.TOPIC,
                    "key",
                    "type",
                    new byte[0],
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH));

            assertThatThrownBy(() -> {
                        sender.send(record);
                        sender.awaitAcknowledgements();
                    })
                    .isInstanceOf(KafkaUnavailableException.class);
            assertThatThrownBy(() -> sender.send(record)).isInstanceOf(KafkaUnavailableException.class);
        }
    }

    private static void relay(OutboxRelay relay) {
        try {
            relay.relay();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(FeedbackEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    }

    /** As a process leaves it that is killed right after its commit. */
    private void insertWithoutSignal(UUID id, int score) {
        database.update(
                "insert into outbox (topic, key, type, payload, occurred_at) values (?, ?, ?, ?, now())",
                FeedbackEvent.TOPIC,
                id.toString(),
                "vn.tthc.feedback.dossier-rated.v1",
                vn.tthc.platform.event.EventJson.write(rated(id, score)));
    }

    private static List<ConsumerRecord<String, byte[]>> copies(UUID id) {
        return topic.received().stream()
                .filter(record -> id.toString().equals(record.key()))
                .toList();
    }

    private static List<Integer> scores(UUID id) {
        return copies(id).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .map(json -> Integer.valueOf(json.replaceAll(".*\"score\":(\\d+).*", "$1")))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
