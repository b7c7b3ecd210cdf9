package vn.tthc.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.database.Database;

/** A consumer as a service would write it; a test may make it fail. */
@ApplicationScoped
public class FeedbackConsumer {

    public static final String NAME = "test.feedback";

    private static final Consumer<FeedbackEvent> FINE = _ -> {};

    private final Inbox inbox;
    private final Database database;
    private final AtomicReference<Consumer<FeedbackEvent>> trouble = new AtomicReference<>(FINE);

    FeedbackConsumer(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("feedback")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.handle(NAME, record, FeedbackEvent.class, this::apply);
    }

    /** Runs before each effect is written down; throws what the effect shall throw. */
    public void beforeEach(Consumer<FeedbackEvent> action) {
        trouble.set(action);
    }

    public void behave() {
        trouble.set(FINE);
    }

    private void apply(FeedbackEvent event) {
        database.update(
                "insert into effect (aggregate, what) values (?, ?)", String.valueOf(event.id()), describe(event));
        trouble.get().accept(event);
    }

    private static String describe(FeedbackEvent event) {
        return switch (event) {
            case FeedbackEvent.DossierRated rated -> "rated " + rated.score();
            default -> event.getClass().getSimpleName();
        };
    }

    /** What took effect for this aggregate, in order. */
    public List<String> effects(UUID aggregate) {
        return database.query(
                row -> row.getString(1),
                "select what from effect where aggregate = ? order by number",
                aggregate.toString());
    }
}
