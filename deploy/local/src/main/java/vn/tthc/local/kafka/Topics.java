package vn.tthc.local.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.feedback.FeedbackPressureEvent;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.contracts.workflow.ProcessEvent;

/**
 * The topics that the contracts name. They are created, not left to chance: what is a replica's source is compacted and
 * kept for ever, the rest is kept for ninety days, and each has a topic beside it for what could not be handled.
 */
final class Topics {

    private static final int PARTITIONS = 4;
    private static final String NINETY_DAYS = Long.toString(90L * 24 * 60 * 60 * 1000);

    private static final List<String> REPLICATED = List.of(
            AgencyEvent.TOPIC,
            CalendarEvent.TOPIC,
            ProcedureEvent.TOPIC,
            PostingEvent.TOPIC,
            ProcessDefinitionEvent.TOPIC,
            EvaluationEvent.TOPIC);
    private static final List<String> HAPPENINGS = List.of(
            ApplicationEvent.TOPIC,
            ProcessEvent.TOPIC,
            PressureEvent.TOPIC,
            FeedbackEvent.TOPIC,
            FeedbackPressureEvent.TOPIC);

    private Topics() {}

    static void createMissing(String bootstrap) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(missing(existing)).all().get();
        }
    }

    static List<NewTopic> missing(Set<String> existing) {
        var topics = new ArrayList<NewTopic>();
        REPLICATED.forEach(name -> topics.add(topic(name, PARTITIONS, compacted())));
        HAPPENINGS.forEach(name -> topics.add(topic(name, PARTITIONS, kept())));
        for (var topic : List.copyOf(topics)) {
            topics.add(topic(topic.name() + ".dead-letter", 1, kept()));
        }
        topics.removeIf(topic -> existing.contains(topic.name()));
        return topics;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }

    private static Map<String, String> compacted() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static Map<String, String> kept() {
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, NINETY_DAYS);
    }
}
