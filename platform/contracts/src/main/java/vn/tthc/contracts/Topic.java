package vn.tthc.contracts;

import java.util.List;
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
 * A topic and what travels on it.
 *
 * @param family the only events on it
 * @param compacted whether the newest event of each key is kept for ever, so that the topic alone rebuilds a replica
 */
public record Topic(String name, Class<? extends Event> family, boolean compacted) {

    /** Every topic of the system but the dead-letter ones. */
    public static final List<Topic> ALL = List.of(
            new Topic(AgencyEvent.TOPIC, AgencyEvent.class, true),
            new Topic(CalendarEvent.TOPIC, CalendarEvent.class, true),
            new Topic(ProcedureEvent.TOPIC, ProcedureEvent.class, true),
            new Topic(PostingEvent.TOPIC, PostingEvent.class, true),
            new Topic(ProcessDefinitionEvent.TOPIC, ProcessDefinitionEvent.class, true),
            new Topic(EvaluationEvent.TOPIC, EvaluationEvent.class, true),
            new Topic(ApplicationEvent.TOPIC, ApplicationEvent.class, false),
            new Topic(ProcessEvent.TOPIC, ProcessEvent.class, false),
            new Topic(PressureEvent.TOPIC, PressureEvent.class, false),
            new Topic(FeedbackEvent.TOPIC, FeedbackEvent.class, false),
            new Topic(FeedbackPressureEvent.TOPIC, FeedbackPressureEvent.class, false));

    /** Where copies of those events go that a consumer of this topic could not handle. */
    public String deadLetter() {
        return deadLetterOf(name);
    }

    /** The dead-letter topic of any topic. */
    public static String deadLetterOf(String topic) {
        return topic + ".dead-letter";
    }
}
