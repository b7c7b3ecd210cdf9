package vn.tthc.catalog.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.inbox.Inbox;

/** Learns what citizens' reports found wrong with procedures. */
@ApplicationScoped
class FeedbackConsumer {

    private final Inbox inbox;
    private final Suggestions suggestions;

    FeedbackConsumer(Inbox inbox, Suggestions suggestions) {
        this.inbox = inbox;
        this.suggestions = suggestions;
    }

    @Incoming("feedback")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.handlePrepared(
                "catalog.feedback",
                message,
                FeedbackEvent.class,
                event -> event instanceof FeedbackEvent.RegulationFound found
                        ? () -> suggestions.put(found)
                        : Inbox.NOTHING);
    }
}
