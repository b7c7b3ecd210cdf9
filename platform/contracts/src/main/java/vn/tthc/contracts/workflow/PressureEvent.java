package vn.tthc.contracts.workflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import vn.tthc.contracts.Event;

/**
 * What presses in the internal processes of dossiers, on topic {@value #TOPIC}, keyed by the dossier: what will soon be
 * late, what is, and who was told of it. Each is told once for one due date; a due date that moves is told anew. It has a
 * topic of its own because it changes nothing in any dossier.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PressureEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.workflow.due-soon.v1", value = PressureEvent.DueSoon.class),
    @Type(name = "vn.tthc.workflow.overdue.v1", value = PressureEvent.Overdue.class),
    @Type(name = "vn.tthc.workflow.escalated.v1", value = PressureEvent.Escalated.class),
    @Type(name = "vn.tthc.workflow.breach-forecast.v1", value = PressureEvent.BreachForecast.class),
    @Type(name = "vn.tthc.workflow.urged.v1", value = PressureEvent.Urged.class),
    @Type(name = "vn.tthc.workflow.consultation-lapsed.v1", value = PressureEvent.ConsultationLapsed.class)
})
public sealed interface PressureEvent extends Event {

    String TOPIC = "tthc.workflow.pressure";

    UUID applicationId();

    @Override
    default String aggregateId() {
        return applicationId().toString();
    }

    /**
     * A clock that runs out.
     *
     * @param subject STEP or CONSULTATION
     * @param subjectId the task, or the consultation
     * @param agencyCode whose clock it is
     */
    record Running(String subject, UUID subjectId, UUID taskId, String stepCode, String agencyCode, Instant dueAt) {}

    /** A clock has little time left; {@code toldAgency} was told. */
    record DueSoon(UUID applicationId, Running clock, String toldAgency, Instant at) implements PressureEvent {}

    /** A clock has run out. Of a consulted agency the one-stop that took the dossier in is told too. */
    record Overdue(UUID applicationId, Running clock, String toldAgency, Instant at) implements PressureEvent {}

    /** A step is still late, so the next agency up the tree was told; {@code level} says how far up. */
    record Escalated(UUID applicationId, Running clock, String toldAgency, int level, Instant at)
            implements PressureEvent {}

    /**
     * As the queues stand, the dossier will be late.
     *
     * @param clock its {@code dueAt} is that of the dossier
     * @param expectedAt when it will be done at this pace
     * @param apologyBy until when the apology and the new date have to be out
     */
    record BreachForecast(
            UUID applicationId, Running clock, String toldAgency, Instant expectedAt, Instant apologyBy, Instant at)
            implements PressureEvent {}

    /** Somebody above urged an agency to do its step. */
    record Urged(
            UUID applicationId,
            UUID urgingId,
            UUID taskId,
            String stepCode,
            String agencyCode,
            String byAgency,
            Instant at)
            implements PressureEvent {}

    /** An asked agency did not answer in its time, and the asking one goes on without it. */
    record ConsultationLapsed(
            UUID applicationId,
            UUID consultationId,
            String fromAgency,
            String toAgency,
            Instant dueAt,
            Instant lapsedAt)
            implements PressureEvent {}

    /** A kind of event that this build does not know yet. */
    record Unknown(UUID applicationId) implements PressureEvent {}
}
