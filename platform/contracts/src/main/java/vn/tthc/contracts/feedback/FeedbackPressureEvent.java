package vn.tthc.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import vn.tthc.contracts.Event;

/**
 * What presses in reports of citizens, on topic {@value #TOPIC}, keyed by the report: which legal time will soon be over,
 * which is, and who was told of it. Each is told once for one due date. It has a topic of its own because it changes
 * nothing in any report.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = FeedbackPressureEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.feedback.due-soon.v1", value = FeedbackPressureEvent.DueSoon.class),
    @Type(name = "vn.tthc.feedback.overdue.v1", value = FeedbackPressureEvent.Overdue.class),
    @Type(name = "vn.tthc.feedback.escalated.v1", value = FeedbackPressureEvent.Escalated.class)
})
public sealed interface FeedbackPressureEvent extends Event {

    String TOPIC = "tthc.feedback.pressure";

    UUID id();

    @Override
    default String aggregateId() {
        return id().toString();
    }

    /**
     * A legal time that runs out.
     *
     * @param duty REJECT (to receive or to refuse), TRANSFER, ANSWER or PUBLISH
     * @param agencyCode who owes it
     */
    record Running(String code, String duty, String agencyCode, Instant dueAt) {}

    /** Little time is left; {@code toldAgency} was told. */
    record DueSoon(UUID id, Running clock, String toldAgency, Instant at) implements FeedbackPressureEvent {}

    /** The time is over. */
    record Overdue(UUID id, Running clock, String toldAgency, Instant at) implements FeedbackPressureEvent {}

    /** It is still not done, so the next agency up the tree was told; {@code level} says how far up. */
    record Escalated(UUID id, Running clock, String toldAgency, int level, Instant at)
            implements FeedbackPressureEvent {}

    /** A kind of event that this build does not know yet. */
    record Unknown(UUID id) implements FeedbackPressureEvent {}
}
