package vn.tthc.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** What citizens say and what becomes of it, on topic {@value #TOPIC}. Never who said it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = FeedbackEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.feedback.submitted.v1", value = FeedbackEvent.Submitted.class),
    @Type(name = "vn.tthc.feedback.classified.v1", value = FeedbackEvent.Classified.class),
    @Type(name = "vn.tthc.feedback.transferred.v1", value = FeedbackEvent.Transferred.class),
    @Type(name = "vn.tthc.feedback.answered.v1", value = FeedbackEvent.Answered.class),
    @Type(name = "vn.tthc.feedback.published.v1", value = FeedbackEvent.Published.class),
    @Type(name = "vn.tthc.feedback.rejected.v1", value = FeedbackEvent.Rejected.class),
    @Type(name = "vn.tthc.feedback.redirected.v1", value = FeedbackEvent.Redirected.class),
    @Type(name = "vn.tthc.feedback.accepted.v1", value = FeedbackEvent.Accepted.class),
    @Type(name = "vn.tthc.feedback.supplement-asked.v1", value = FeedbackEvent.SupplementAsked.class),
    @Type(name = "vn.tthc.feedback.supplemented.v1", value = FeedbackEvent.Supplemented.class),
    @Type(name = "vn.tthc.feedback.returned.v1", value = FeedbackEvent.Returned.class),
    @Type(name = "vn.tthc.feedback.judged.v1", value = FeedbackEvent.Judged.class),
    @Type(name = "vn.tthc.feedback.reopened.v1", value = FeedbackEvent.Reopened.class),
    @Type(name = "vn.tthc.feedback.merged.v1", value = FeedbackEvent.Merged.class),
    @Type(name = "vn.tthc.feedback.regulation-found.v1", value = FeedbackEvent.RegulationFound.class),
    @Type(name = "vn.tthc.feedback.dossier-rated.v1", value = FeedbackEvent.DossierRated.class),
    @Type(name = "vn.tthc.feedback.survey-invited.v1", value = FeedbackEvent.SurveyInvited.class),
    @Type(name = "vn.tthc.feedback.rating-figure-released.v1", value = FeedbackEvent.RatingFigureReleased.class)
})
public sealed interface FeedbackEvent extends Event {

    String TOPIC = "tthc.feedback";

    UUID id();

    @Override
    default String aggregateId() {
        return id().toString();
    }

    record Submitted(
            UUID id,
            String code,
            @Nullable String agencyCode,
            @Nullable UUID applicationId,
            Instant submittedAt) implements FeedbackEvent {}

    /** {@code kind} is ADMINISTRATIVE_BEHAVIOUR or ADMINISTRATIVE_REGULATION. */
    record Classified(UUID id, String kind, String agencyCode, Instant classifiedAt, Instant dueAt)
            implements FeedbackEvent {}

    record Transferred(UUID id, String fromAgency, String toAgency, Instant transferredAt) implements FeedbackEvent {}

    /**
     * It was answered; for its sender that is the end, unless it is opened again and answered anew.
     *
     * @param late after the legal time
     * @param outcome of a report on behaviour, PROVEN or UNPROVEN
     * @param about the agency whose behaviour it was about, of a report on behaviour
     * @param officer the subject of the officer it was about, where one was named and found
     * @param dueAt until when it had to be answered; absent in what was told before this was
     */
    record Answered(
            UUID id,
            String agencyCode,
            Instant answeredAt,
            boolean late,
            @Nullable String outcome,
            @Nullable String about,
            @Nullable String officer,
            @Nullable UUID applicationId,
            @Nullable Instant dueAt)
            implements FeedbackEvent {}

    /** It was received and will be answered by then, unless it goes on to another agency. */
    record Accepted(UUID id, String agencyCode, Instant acceptedAt, Instant dueAt) implements FeedbackEvent {}

    /** The sender was asked for more; no time of the agency runs until he answers. */
    record SupplementAsked(UUID id, String agencyCode, Instant askedAt) implements FeedbackEvent {}

    /** The sender gave more; the legal times begin again. */
    record Supplemented(UUID id, String agencyCode, Instant supplementedAt) implements FeedbackEvent {}

    /** An agency that is not competent gave it back to the one that had transferred it. */
    record Returned(UUID id, String fromAgency, String toAgency, Instant returnedAt) implements FeedbackEvent {}

    /** The sender says whether he is satisfied with how it was handled; the latest word counts. */
    record Judged(UUID id, String agencyCode, boolean satisfied, Instant judgedAt) implements FeedbackEvent {}

    /** The sender is not content with the answer, which is no longer public. */
    record Reopened(UUID id, String agencyCode, Instant reopenedAt, Instant dueAt) implements FeedbackEvent {}

    /** Another report stands for it from now on: its sender is to be told that {@code into} is answered for him too. */
    record Merged(UUID id, UUID into, String agencyCode, Instant mergedAt) implements FeedbackEvent {}

    /**
     * A regulation was found wanting, with basis enough to review it.
     *
     * @param ground UNSUITABLE, INCONSISTENT, ILLEGAL, AGAINST_TREATY or OTHER
     * @param finding what should be reviewed; nothing of a person
     */
    record RegulationFound(
            UUID id,
            String code,
            String procedureCode,
            String agencyCode,
            String ground,
            String finding,
            Instant foundAt)
            implements FeedbackEvent {}

    record Published(UUID id, String agencyCode, Instant publishedAt) implements FeedbackEvent {}

    record Rejected(UUID id, String agencyCode, Instant rejectedAt) implements FeedbackEvent {}

    /** It was a complaint or a denunciation, which another law and another office deal with. */
    record Redirected(UUID id, String agencyCode, Instant redirectedAt) implements FeedbackEvent {}

    /**
     * A returned dossier was rated, {@code score} 1 (not satisfied) to 3 (very satisfied). None is published since ratings
     * are given with tokens that name no dossier; those of before stay readable.
     */
    record DossierRated(
            UUID id, UUID applicationId, String procedureCode, String agencyCode, int score, Instant ratedAt)
            implements FeedbackEvent {}

    /**
     * How a unit was rated in a quarter that is closed; what is too small to be shown is not told. It comes once, and its
     * id is made of the unit.
     */
    record RatingFigureReleased(UUID id, RatedUnit unit, RatingCounts counts) implements FeedbackEvent {

        public static RatingFigureReleased of(RatedUnit unit, RatingCounts counts) {
            var name = unit.toString().getBytes(StandardCharsets.UTF_8);
            return new RatingFigureReleased(UUID.nameUUIDFromBytes(name), unit, counts);
        }
    }

    /**
     * What a figure is about.
     *
     * @param below whether those below the agency count too
     * @param procedureCode absent for all procedures
     */
    record RatedUnit(
            String period,
            String agencyCode,
            boolean below,
            @Nullable String procedureCode) {}

    /**
     * Whoever applied is asked to take part in a survey. Whether and how they are told is for whoever knows them: it names
     * the dossier and nobody.
     *
     * @param id of the survey
     * @param until the last day to answer
     */
    record SurveyInvited(
            UUID id, UUID applicationId, String agencyCode, String title, LocalDate until, Instant invitedAt)
            implements FeedbackEvent {}

    /** How many were of each level. */
    record RatingCounts(int dissatisfied, int satisfied, int verySatisfied) {}

    /** A kind of event that this build does not know yet. */
    record Unknown(UUID id) implements FeedbackEvent {}
}
