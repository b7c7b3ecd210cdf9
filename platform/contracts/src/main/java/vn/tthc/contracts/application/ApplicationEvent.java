package vn.tthc.contracts.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** What happens to a dossier, on topic {@value #TOPIC}. Each event carries the national status it led to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ApplicationEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.application.submitted.v1", value = ApplicationEvent.Submitted.class),
    @Type(name = "vn.tthc.application.document-filed.v1", value = ApplicationEvent.DocumentFiled.class),
    @Type(name = "vn.tthc.application.accepted.v1", value = ApplicationEvent.Accepted.class),
    @Type(name = "vn.tthc.application.rejected.v1", value = ApplicationEvent.Rejected.class),
    @Type(name = "vn.tthc.application.processing-started.v1", value = ApplicationEvent.ProcessingStarted.class),
    @Type(name = "vn.tthc.application.supplement-requested.v1", value = ApplicationEvent.SupplementRequested.class),
    @Type(name = "vn.tthc.application.supplemented.v1", value = ApplicationEvent.Supplemented.class),
    @Type(name = "vn.tthc.application.supplement-refused.v1", value = ApplicationEvent.SupplementRefused.class),
    @Type(name = "vn.tthc.application.payment-required.v1", value = ApplicationEvent.PaymentRequired.class),
    @Type(name = "vn.tthc.application.payment-settled.v1", value = ApplicationEvent.PaymentSettled.class),
    @Type(name = "vn.tthc.application.due-date-moved.v1", value = ApplicationEvent.DueDateMoved.class),
    @Type(name = "vn.tthc.application.withdrawn.v1", value = ApplicationEvent.Withdrawn.class),
    @Type(name = "vn.tthc.application.stopped.v1", value = ApplicationEvent.Stopped.class),
    @Type(name = "vn.tthc.application.completed.v1", value = ApplicationEvent.Completed.class),
    @Type(name = "vn.tthc.application.returned.v1", value = ApplicationEvent.Returned.class),
    @Type(name = "vn.tthc.application.applicant-corrected.v1", value = ApplicationEvent.ApplicantCorrected.class),
    @Type(name = "vn.tthc.application.rating-ticket.v1", value = ApplicationEvent.RatingTicket.class)
})
public sealed interface ApplicationEvent extends Event {

    String TOPIC = "tthc.applications";

    UUID applicationId();

    @Override
    default String aggregateId() {
        return applicationId().toString();
    }

    /** Filed online and waiting for the receptionist (status 1). */
    record Submitted(
            UUID applicationId, String procedureCode, String receivingAgency, String channel, Instant submittedAt)
            implements ApplicationEvent {}

    /**
     * A paper came to the dossier, or a later version of one; said from the draft on. It is told by what it is for in the
     * procedure and by its digest, never by the name that somebody gave the file.
     *
     * @param seriesId the first version of this paper: all versions have it in common
     * @param revision counts the versions from 1
     * @param sha256 in small hexadecimal digits
     */
    record DocumentFiled(
            UUID applicationId,
            UUID documentId,
            UUID seriesId,
            int revision,
            String componentCode,
            String sha256,
            Instant filedAt)
            implements ApplicationEvent {}

    /**
     * Received, with a code and a promised date (status 2). The pins never change silently afterwards.
     *
     * @param dossierCode legal code {@code H90.15-261123-0001}
     * @param personKey who applies, as the keyed hash every service computes from the token's identity number
     * @param receivingAgency where it was handed in
     * @param competentAgency who decides
     * @param channel DIRECT, ONLINE or POSTAL
     * @param processDefinitionId the internal process in force at receipt
     * @param dueAt by the pinned calendar and limit, as promised on form 01
     */
    record Accepted(
            UUID applicationId,
            String dossierCode,
            String personKey,
            String procedureCode,
            String procedureVersionId,
            String caseCode,
            UUID processDefinitionId,
            String calendarVersionId,
            String receivingAgency,
            String competentAgency,
            String channel,
            Instant receivedAt,
            Instant dueAt)
            implements ApplicationEvent {}

    /** Not received, with a reason given to the applicant (status 3). */
    record Rejected(UUID applicationId, String procedureCode, String receivingAgency, Instant rejectedAt)
            implements ApplicationEvent {}

    /** The internal process began (status 4). */
    record ProcessingStarted(UUID applicationId, String dossierCode, Instant startedAt) implements ApplicationEvent {}

    /**
     * The applicant must supplement; the clock stands still (status 5).
     *
     * @param guidanceIgnored whether it had been explained before and was not followed; absent in what was told before
     *     this was
     */
    record SupplementRequested(
            UUID applicationId,
            String dossierCode,
            UUID supplementId,
            int round,
            @Nullable UUID taskId,
            Instant requestedAt,
            @Nullable Boolean guidanceIgnored)
            implements ApplicationEvent {

        /** One of which nobody says whether guidance was followed. */
        public SupplementRequested(
                UUID applicationId,
                String dossierCode,
                UUID supplementId,
                int round,
                @Nullable UUID taskId,
                Instant requestedAt) {
            this(applicationId, dossierCode, supplementId, round, taskId, requestedAt, null);
        }
    }

    /** The supplement is complete; the clock runs again with a new promised date (back to the status before). */
    record Supplemented(
            UUID applicationId,
            String dossierCode,
            UUID supplementId,
            Instant suppliedAt,
            @Nullable Instant previousDueAt,
            @Nullable Instant dueAt)
            implements ApplicationEvent {}

    /**
     * A supplement that the internal process asked for is not asked of the applicant: the dossier stays as it was.
     *
     * @param taskId the task that asked
     * @param cause STATUS, ROUNDS or WINDOW: what did not allow it
     */
    record SupplementRefused(UUID applicationId, String dossierCode, UUID taskId, String cause, Instant refusedAt)
            implements ApplicationEvent {}

    /**
     * The applicant must meet a financial obligation; the clock stands still (status 6).
     *
     * @param payBy the last day of the notice
     */
    record PaymentRequired(
            UUID applicationId, String dossierCode, UUID obligationId, LocalDate payBy, Instant requiredAt)
            implements ApplicationEvent {}

    /**
     * Nothing of the obligation is outstanding any more; the clock runs again with a new promised date (status 4).
     *
     * @param paymentState PAID, OVERPAID, EXEMPT or another in which nothing has to be paid
     */
    record PaymentSettled(
            UUID applicationId,
            String dossierCode,
            UUID obligationId,
            String paymentState,
            Instant settledAt,
            Instant previousDueAt,
            Instant dueAt)
            implements ApplicationEvent {}

    /**
     * Another date is promised from now on, and not because of a supplement or a payment.
     *
     * @param cause EXTENDED, CALENDAR_CHANGED or PROCEDURE_AMENDED
     * @param calendarVersionId what it counts by from now on
     * @param procedureVersionId what it is settled under from now on
     */
    record DueDateMoved(
            UUID applicationId,
            String dossierCode,
            String cause,
            Instant previousDueAt,
            Instant dueAt,
            String calendarVersionId,
            String procedureVersionId,
            Instant movedAt)
            implements ApplicationEvent {}

    /** The applicant took it back (status 7). */
    record Withdrawn(UUID applicationId, @Nullable String dossierCode, Instant withdrawnAt)
            implements ApplicationEvent {}

    /** Settlement stopped or refused after appraisal (status 8). */
    record Stopped(UUID applicationId, String dossierCode, Instant stoppedAt) implements ApplicationEvent {}

    /** The result is signed and stored (status 9). */
    record Completed(
            UUID applicationId, String dossierCode, UUID resultId, Instant completedAt, Instant dueAt, boolean late)
            implements ApplicationEvent {}

    /**
     * The applicant has the result (status 10).
     *
     * @param way COUNTER or POSTAL; absent in what was told before this was
     */
    record Returned(
            UUID applicationId,
            String dossierCode,
            String personKey,
            String procedureCode,
            String receivingAgency,
            String competentAgency,
            Instant returnedAt,
            @Nullable String way)
            implements ApplicationEvent {

        /** One of which nobody says how it was given. */
        public Returned(
                UUID applicationId,
                String dossierCode,
                String personKey,
                String procedureCode,
                String receivingAgency,
                String competentAgency,
                Instant returnedAt) {
            this(
                    applicationId,
                    dossierCode,
                    personKey,
                    procedureCode,
                    receivingAgency,
                    competentAgency,
                    returnedAt,
                    null);
        }
    }

    /**
     * It turned out to be somebody else's: the identity number had been entered wrongly. It may come in any status.
     *
     * @param personKey who applies; the one that was told before was another's
     */
    record ApplicantCorrected(UUID applicationId, @Nullable String dossierCode, String personKey, Instant correctedAt)
            implements ApplicationEvent {}

    /**
     * The dossier was returned, and whoever holds its receipt may ask for the token with which it is rated.
     *
     * @param ticketDigest SHA-256 of the secret in the receipt's QR code, in hexadecimal; the secret itself is on paper only
     */
    record RatingTicket(UUID applicationId, String ticketDigest) implements ApplicationEvent {}

    /** A kind of event that this build does not know yet. */
    record Unknown(UUID applicationId) implements ApplicationEvent {}
}
