package vn.tthc.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.platform.Events.rated;
import static vn.tthc.platform.Eventually.eventually;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.Topic;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.event.EventJson;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** Events that come twice, late, broken or at the wrong time. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ParkingTest {

    private static EventProbe topic;

    @Inject
    FeedbackConsumer consumer;

    @Inject
    Database database;

    @Inject
    Replay replay;

    @Inject
    Inbox inbox;

    @BeforeAll
    static void open() {
        topic = EventProbe.of(FeedbackEvent.TOPIC);
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @AfterEach
    void behave() {
        consumer.behave();
    }

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        var id = UUID.randomUUID();
        var event = rated(id, 1);
        var eventId = topic.send(event);

        topic.send(event, eventId);
        topic.send(rated(id, 2));

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2"));
    }

    @Test
    void an_event_sent_again_long_after_later_ones_changes_nothing() {
        var id = UUID.randomUUID();
        var first = rated(id, 1);
        var firstId = topic.send(first);
        topic.send(rated(id, 2));
        topic.send(rated(id, 3));

        topic.send(first, firstId);
        topic.send(rated(id, 4));

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2", "rated 3", "rated 4"));
    }

    @Test
    void an_event_without_effect_here_is_not_even_noted() {
        var event = EventJson.write(rated(UUID.randomUUID(), 1));
        var record = new ConsumerRecord<>(FeedbackEvent.TOPIC, 0, 0, "key", event);

        inbox.handlePrepared("test.nothing", record, FeedbackEvent.class, _ -> Inbox.NOTHING);
        assertThat(noted("test.nothing")).isZero();

        inbox.handlePrepared("test.nothing", record, FeedbackEvent.class, _ -> () -> {});
        assertThat(noted("test.nothing")).isOne();
    }

    private long noted(String by) {
        return database.count("select count(*) from inbox where consumer = ?", by);
    }

    @Test
    void what_is_no_json_is_parked_with_a_copy_in_the_dead_letter_topic_and_others_go_on() {
        var poisoned = UUID.randomUUID();
        var other = UUID.randomUUID();
        var eventId = UUID.randomUUID();

        topic.send(
                FeedbackEvent.TOPIC, poisoned.toString(), "vn.tthc.feedback.submitted.v1", eventId, new byte[] {0, 1});
        topic.send(rated(other, 1));

        eventually(() -> assertThat(consumer.effects(other)).containsExactly("rated 1"));
        eventually(() -> assertThat(parked(poisoned)).hasSize(1));
        assertThat(parked(poisoned).getFirst().failure()).startsWith("JsonParseException");
        try (var deadLetters = EventProbe.of(Topic.deadLetterOf(FeedbackEvent.TOPIC))) {
            eventually(() -> assertThat(deadLetters.received()).anySatisfy(record -> {
                assertThat(header(record, "ce_id")).isEqualTo(eventId.toString());
                assertThat(header(record, "ce_source")).isEqualTo("/test");
                assertThat(header(record, "tthc_consumer")).isEqualTo(FeedbackConsumer.NAME);
                assertThat(record.value()).containsExactly(0, 1);
            }));
        }
    }

    @Test
    void a_record_without_headers_or_key_is_parked_and_does_not_stop_the_topic() {
        var other = UUID.randomUUID();
        var before = parkedTotal();

        BareRecords.send(FeedbackEvent.TOPIC, "[]".getBytes(StandardCharsets.UTF_8), null);
        topic.send(rated(other, 1));

        eventually(() -> assertThat(consumer.effects(other)).containsExactly("rated 1"));
        eventually(() -> assertThat(parkedTotal()).isEqualTo(before + 2));
    }

    @Test
    void a_type_and_a_field_of_the_future_are_taken_in() {
        var id = UUID.randomUUID();
        var json = "{\"type\":\"vn.tthc.feedback.praised.v1\",\"id\":\"%s\",\"stars\":5}".formatted(id);

        topic.send(
                FeedbackEvent.TOPIC,
                id.toString(),
                "vn.tthc.feedback.praised.v1",
                UUID.randomUUID(),
                json.getBytes(StandardCharsets.UTF_8));

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("Unknown"));
    }

    @Test
    void later_events_wait_behind_a_parked_one_and_follow_it_in_order_when_it_is_replayed() {
        var id = UUID.randomUUID();
        failOnScore(id, 1);
        topic.send(rated(id, 1));
        topic.send(rated(id, 2));
        topic.send(rated(id, 3));
        eventually(() -> assertThat(parked(id)).extracting(ParkedEvent::behind).containsExactly(false, true, true));
        assertThat(consumer.effects(id)).isEmpty();

        consumer.behave();
        var first = parked(id).getFirst();
        var report = replay.replay(first.id(), first.id());

        assertThat(report.replayed()).isEqualTo(3);
        assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2", "rated 3");
        topic.send(rated(id, 4));
        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2", "rated 3", "rated 4"));
    }

    @Test
    void a_replay_repeated_does_nothing() {
        var id = UUID.randomUUID();
        failOnScore(id, 1);
        topic.send(rated(id, 1));
        eventually(() -> assertThat(parked(id)).hasSize(1));
        consumer.behave();
        var parked = parked(id).getFirst().id();
        replay.replay(parked, parked);

        var again = replay.replay(parked, parked);

        assertThat(again.replayed()).isZero();
        assertThat(consumer.effects(id)).containsExactly("rated 1");
    }

    @Test
    void an_event_is_not_replayed_before_its_predecessor() {
        var id = UUID.randomUUID();
        failOnScore(id, 1);
        topic.send(rated(id, 1));
        topic.send(rated(id, 2));
        eventually(() -> assertThat(parked(id)).hasSize(2));
        consumer.behave();
        var second = parked(id).getLast().id();

        var report = replay.replay(second, second);

        assertThat(report.blocked()).isEqualTo(1);
        assertThat(consumer.effects(id)).isEmpty();
        replay.replay(1, Long.MAX_VALUE);
        assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2");
    }

    @Test
    void what_fails_again_stays_parked_and_says_where_it_failed_but_not_with_which_words() {
        var id = UUID.randomUUID();
        failOnScore(id, 1);
        topic.send(rated(id, 1));
        eventually(() -> assertThat(parked(id)).hasSize(1));
        var number = parked(id).getFirst().id();

        var report = replay.replay(number, number);

        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.firstFailed()).containsExactly(number);
        var still = parked(id).getFirst();
        assertThat(still.attempts()).isEqualTo(2);
        assertThat(still.failure())
                .startsWith("IllegalStateException at vn.tthc.")
                .doesNotContain("secret");
    }

    private void failOnScore(UUID id, int score) {
        consumer.beforeEach(event -> {
            if (event instanceof FeedbackEvent.DossierRated rated && rated.id().equals(id) && rated.score() == score) {
                throw new IllegalStateException("a secret of " + id);
            }
        });
    }

    private List<ParkedEvent> parked(UUID key) {
        return database.query(
                ParkedEvent::of,
                "select * from parked_event where key = ? and replayed_at is null order by id",
                key.toString());
    }

    private long parkedTotal() {
        return database.count("select count(*) from parked_event where replayed_at is null");
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
