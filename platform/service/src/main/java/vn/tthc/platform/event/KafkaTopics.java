package vn.tthc.platform.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.tthc.contracts.Topic;
import vn.tthc.platform.database.Database;

/**
 * Makes sure that the topics exist, with the clean-up they need, before anybody reads or writes them.
 *
 * <p>Left to the broker, a topic would be created by whoever touches it first and without compaction. Where operators
 * create topics themselves, theirs are found and left as they are.
 */
@ApplicationScoped
public class KafkaTopics {

    /** Before the consumers subscribe, which the messaging extension does at {@code LIBRARY_BEFORE}. */
    private static final int BEFORE_CONSUMERS = jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final KafkaTopicsConfig config;
    private final Database database;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    KafkaTopics(KafkaSettings settings, KafkaTopicsConfig config, Database database) {
        this.settings = settings;
        this.config = config;
        this.database = database;
    }

    void onStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        if (!database.present() || !config.create()) {
            return;
        }
        try {
            create(everything());
        } catch (KafkaUnavailableException e) {
            Log.warnf("Kafka does not answer yet; topics are checked again before the first event leaves");
        }
    }

    /** Creates this topic if it is missing. Cheap once it is known. */
    public void ensure(String topic) {
        if (config.create() && !known.contains(topic)) {
            create(List.of(definition(topic)));
        }
    }

    private List<NewTopic> everything() {
        var topics = new ArrayList<NewTopic>();
        for (var topic : Topic.ALL) {
            topics.add(definition(topic.name()));
            topics.add(definition(topic.deadLetter()));
        }
        return topics;
    }

    private NewTopic definition(String name) {
        var declared =
                Topic.ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
        var partitions = declared.isPresent() ? config.partitions() : 1;
        // A dead letter and a dossier's history outlive any default retention; compacted topics keep the newest.
        var compacted = declared.map(Topic::compacted).orElse(false);
        var configs = compacted
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(config.retention().toMillis()));
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
    }

    private void create(List<NewTopic> topics) {
        var own = Map.<String, Object>of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        var admin = Admin.create(settings.forClient(AdminClientConfig.configNames(), own));
        try {
            var results = admin.createTopics(topics).values();
            for (var result : results.entrySet()) {
                await(result.getKey(), result.getValue());
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private void await(String topic, org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            known.add(topic);
        } catch (ExecutionException e) {
            accept(topic, java.util.Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException(e);
        }
    }

    private void accept(String topic, Throwable failure) {
        switch (failure) {
            case TopicExistsException _ -> known.add(topic);
            case org.apache.kafka.common.errors.TimeoutException _ -> throw new KafkaUnavailableException(failure);
            default -> {
                // No right to create topics, or a name the operator reserved: the broker will tell when it matters.
                Log.warnf(
                        "Topic %s was not created: %s",
                        topic, failure.getClass().getSimpleName());
                known.add(topic);
            }
        }
    }
}
