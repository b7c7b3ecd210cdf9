package vn.tthc.contracts.workflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/**
 * What happens in the internal process of a dossier, on topic {@value #TOPIC}, keyed by the dossier. It reports and
 * asks; application-service alone decides what becomes of the dossier's status and clock.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ProcessEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.workflow.process-started.v1", value = ProcessEvent.Started.class),
    @Type(name = "vn.tthc.workflow.task-completed.v1", value = ProcessEvent.TaskCompleted.class),
    @Type(name = "vn.tthc.workflow.supplement-asked.v1", value = ProcessEvent.SupplementAsked.class),
    @Type(name = "vn.tthc.workflow.agency-involved.v1", value = ProcessEvent.AgencyInvolved.class),
    @Type(name = "vn.tthc.workflow.handoff-sent.v1", value = ProcessEvent.HandoffSent.class),
    @Type(name = "vn.tthc.workflow.handoff-received.v1", value = ProcessEvent.HandoffReceived.class),
    @Type(name = "vn.tthc.workflow.consultation-asked.v1", value = ProcessEvent.ConsultationAsked.class),
    @Type(name = "vn.tthc.workflow.consultation-answered.v1", value = ProcessEvent.ConsultationAnswered.class),
    @Type(name = "vn.tthc.workflow.approved.v1", value = ProcessEvent.Approved.class),
    @Type(name = "vn.tthc.workflow.refused.v1", value = ProcessEvent.Refused.class)
})
public sealed interface ProcessEvent extends Event {

    String TOPIC = "tthc.workflow.processes";

    UUID applicationId();

    @Override
    default String aggregateId() {
        return applicationId().toString();
    }

    record Started(UUID applicationId, UUID processId, UUID processDefinitionId, Instant startedAt)
            implements ProcessEvent {}

    /**
     * One step was done.
     *
     * @param stepName the public name of the step, for the timeline
     * @param dueAt until when it had to be done; absent in what was told before this was
     */
    record TaskCompleted(
            UUID applicationId,
            UUID taskId,
            String stepCode,
            String stepName,
            String agencyCode,
            String outcome,
            Instant completedAt,
            @Nullable Instant dueAt)
            implements ProcessEvent {

        /** A step of which nobody says until when it had to be done. */
        public TaskCompleted(
                UUID applicationId,
                UUID taskId,
                String stepCode,
                String stepName,
                String agencyCode,
                String outcome,
                Instant completedAt) {
            this(applicationId, taskId, stepCode, stepName, agencyCode, outcome, completedAt, null);
        }
    }

    /** The officer asks the applicant for a supplement. The texts speak of papers, never of a person. */
    record SupplementAsked(
            UUID applicationId,
            UUID taskId,
            String agencyCode,
            String askedBy,
            String content,
            String reason,
            String legalBasis,
            Instant askedAt)
            implements ProcessEvent {}

    /** From now on the officers of this agency may read the dossier; {@code role} is HANDLING or CONSULTED. */
    record AgencyInvolved(UUID applicationId, String agencyCode, String role, Instant involvedAt)
            implements ProcessEvent {}

    record HandoffSent(
            UUID applicationId, UUID handoffId, String fromAgency, String toAgency, Instant sentAt, Instant dueAt)
            implements ProcessEvent {}

    record HandoffReceived(UUID applicationId, UUID handoffId, String fromAgency, String toAgency, Instant receivedAt)
            implements ProcessEvent {}

    record ConsultationAsked(
            UUID applicationId, UUID consultationId, String fromAgency, String toAgency, Instant askedAt, Instant dueAt)
            implements ProcessEvent {}

    record ConsultationAnswered(
            UUID applicationId, UUID consultationId, String fromAgency, String toAgency, Instant answeredAt)
            implements ProcessEvent {}

    /**
     * The leader signed.
     *
     * @param resultNumber number of the result document, as the agency issues it
     * @param signedBy the subject of the token that signed, not a name
     */
    record Approved(
            UUID applicationId,
            UUID taskId,
            String agencyCode,
            String signedBy,
            String resultNumber,
            @Nullable LocalDate resultValidTo,
            Instant approvedAt)
            implements ProcessEvent {}

    /** Refused after appraisal, with a reason that the applicant reads. */
    record Refused(
            UUID applicationId, UUID taskId, String agencyCode, String signedBy, String reason, Instant refusedAt)
            implements ProcessEvent {}

    /** A kind of event that this build does not know yet. */
    record Unknown(UUID applicationId) implements ProcessEvent {}
}
