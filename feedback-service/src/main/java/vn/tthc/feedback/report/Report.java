package vn.tthc.feedback.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * A citizen's report or recommendation (PAKN) and what the administration makes of it.
 *
 * <p>The only place that changes its {@link Status}. Who sent it is not here but in {@link Sender}, so that reading a
 * report never shows a person.
 */
@Entity
class Report implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Classification classification;

    private String agencyCode;
    private @Nullable UUID applicationId;
    private @Nullable String personKey;
    private String content;
    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String guidance;
    private @Nullable String publicContent;
    private @Nullable String publicAnswer;
    private @Nullable String searchText;
    private Instant submittedAt;
    private Instant clockStartedAt;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    private List<Step> steps = new ArrayList<>();

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Report() {}

    /** @param personKey whose report it is, absent when an officer took it down for somebody */
    Report(UUID id, String code, Submission submission, @Nullable String personKey, String actor, Instant now) {
        this.id = id;
        this.code = code;
        this.kind = submission.kind();
        this.channel = submission.channel();
        this.agencyCode = submission.agencyCode();
        this.applicationId = submission.applicationId();
        this.content = submission.content();
        this.personKey = personKey;
        this.submittedAt = now;
        this.clockStartedAt = now;
        this.status = Status.NEW;
        steps.add(new Step(Status.NEW, now, actor, agencyCode, null, false, null));
        events.add(new FeedbackEvent.Submitted(id, code, agencyCode, applicationId, now));
    }

    /** What an officer finds it to be; a complaint or denunciation goes its own way and is not processed here. */
    void classify(Classification found, String competentAgency, @Nullable String hint, Moment moment, Instant dueAt) {
        if (found.belongsElsewhere()) {
            redirect(hint, moment);
            classification = found;
            return;
        }
        become(Status.PROCESSING, moment, hint);
        classification = found;
        agencyCode = competentAgency;
        events.add(new FeedbackEvent.Classified(id, found.name(), agencyCode, moment.at(), dueAt));
    }

    void redirect(@Nullable String hint, Moment moment) {
        become(Status.REDIRECTED, moment, hint);
        guidance = hint;
        events.add(new FeedbackEvent.Redirected(id, agencyCode, moment.at()));
    }

    void reject(String reason, String hint, Moment moment) {
        become(Status.REJECTED, moment, reason);
        guidance = hint;
        events.add(new FeedbackEvent.Rejected(id, agencyCode, moment.at()));
    }

    void askSupplement(String what, Moment moment) {
        become(Status.WAITING_SUPPLEMENT, moment, what);
    }

    /** The sender adds to the content; the legal times start again. */
    void supplement(String addition, Moment moment) {
        become(Status.SUPPLEMENTED, moment, null);
        content = content + "\n\n" + addition;
        clockStartedAt = moment.at();
    }

    /** Sent to the agency that is competent, whose legal times start now. */
    void transfer(String toAgency, String reason, Moment moment) {
        var from = agencyCode;
        become(Status.TRANSFERRED, moment, reason);
        agencyCode = toAgency;
        clockStartedAt = moment.at();
        events.add(new FeedbackEvent.Transferred(id, from, toAgency, moment.at()));
    }

    /** What was found and done; of behaviour it must be said whether it was so, of a regulation there is nothing to prove. */
    void answer(String text, @Nullable Outcome found, Moment moment) {
        var aboutBehaviour = classification == Classification.ADMINISTRATIVE_BEHAVIOUR;
        become(Status.WAITING_PUBLICATION, moment, null);
        if (aboutBehaviour != (found != null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation(
                            "outcome",
                            aboutBehaviour ? "NotNull" : "Null",
                            aboutBehaviour ? "rule.NotNull" : "rule.Null");
        }
        answer = text;
        outcome = found;
        clockStartedAt = moment.at();
        events.add(new FeedbackEvent.Answered(
                id,
                agencyCode,
                moment.at(),
                moment.late(),
                found == null ? null : found.name(),
                aboutBehaviour ? agencyCode : null,
                null,
                applicationId,
                moment.dueAt()));
    }

    /** Shows moderated texts to everybody. */
    void publish(PublicTexts texts, Moment moment) {
        become(Status.PUBLISHED, moment, null);
        publicContent = texts.content();
        publicAnswer = texts.answer();
        searchText = texts.searchable();
        publishedAt = moment.at();
        events.add(new FeedbackEvent.Published(id, agencyCode, moment.at()));
    }

    private void become(Status next, Moment moment, @Nullable String note) {
        if (!status.canBecome(next)) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, status, next).with("status", status);
        }
        status = next;
        steps.add(new Step(next, moment.at(), moment.actor(), agencyCode, moment.dueAt(), moment.late(), note));
    }

    boolean isOf(List<String> keysOfPerson) {
        return personKey != null && keysOfPerson.contains(personKey);
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    Status status() {
        return status;
    }

    @Nullable
    Classification classification() {
        return classification;
    }

    String agencyCode() {
        return agencyCode;
    }

    @Nullable
    UUID applicationId() {
        return applicationId;
    }

    String content() {
        return content;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String guidance() {
        return guidance;
    }

    @Nullable
    String publicContent() {
        return publicContent;
    }

    @Nullable
    String publicAnswer() {
        return publicAnswer;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** When the legal times of the present agency began to run. */
    Instant clockStartedAt() {
        return clockStartedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
