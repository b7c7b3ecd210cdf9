package vn.tthc.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tthc.platform.Events.rated;
import static vn.tthc.platform.Eventually.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.testing.Infrastructure;

/** From the outbox over Kafka to an effect, and what goes wrong on the way. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventFlowTest {

    @Inject
    Outbox outbox;

    @Inject
    FeedbackConsumer consumer;

    @AfterEach
    void behave() {
        consumer.behave();
    }

    @Test
    void events_of_an_aggregate_take_effect_in_the_order_in_which_they_were_published() {
        var id = UUID.randomUUID();

        for (int score = 1; score <= 20; score++) {
            publish(id, score);
        }

        var all =
                IntStream.rangeClosed(1, 20).mapToObj(score -> "rated " + score).toList();
        eventually(() -> assertThat(consumer.effects(id)).isEqualTo(all));
    }

    @Test
    void an_event_of_a_transaction_that_rolled_back_never_leaves() {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(rated(id, 1));
                    throw new IllegalStateException("a rule was broken after the event was published");
                }))
                .hasMessageContaining("broken");
        publish(id, 2);

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 2"));
    }

    @Test
    void an_effect_that_loses_against_another_transaction_is_tried_again() {
        var id = UUID.randomUUID();
        var attempts = new int[1];
        consumer.beforeEach(event -> {
            if (event.id().equals(id) && ++attempts[0] < 3) {
                throw new jakarta.persistence.OptimisticLockException();
            }
        });

        publish(id, 1);

        eventually(() -> assertThat(consumer.effects(id)).containsExactly("rated 1"));
        assertThat(attempts[0]).isEqualTo(3);
    }

    @Test
    void lag_and_backlog_can_be_watched() {
        var id = UUID.randomUUID();
        publish(id, 1);
        eventually(() -> assertThat(consumer.effects(id)).hasSize(1));

        eventually(() -> assertThat(given().get("/q/metrics").asString())
                .contains(
                        "tthc_event_lag_seconds_bucket{consumer=\"test.feedback\"",
                        "tthc_event_lag_seconds{consumer=\"test.feedback\",quantile=\"0.99\"",
                        "tthc_outbox_backlog",
                        "tthc_outbox_age_seconds",
                        "tthc_outbox_latency_seconds{quantile=\"0.5\"",
                        "tthc_audit_broken"));
    }

    private void publish(UUID id, int score) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(rated(id, score)));
    }
}
