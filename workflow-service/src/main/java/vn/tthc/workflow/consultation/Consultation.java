package vn.tthc.workflow.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.task.Task;

/**
 * One agency asked for its opinion on a dossier that another one settles (lấy ý kiến). Each asked agency has its own
 * clock; being late does not close it, because a late opinion is still an opinion.
 */
@Entity
@Table(name = "consultation")
public class Consultation implements EventSource {

    /** ASKED may be answered once; ANSWERED and CANCELLED stay. */
    public enum State {
        ASKED,
        ANSWERED,
        CANCELLED
    }

    /** What an agency says. */
    public enum Opinion {
        AGREE,
        AGREE_WITH_CONDITIONS,
        DISAGREE,
        NO_OPINION
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID roundId;
    private UUID processId;
    private UUID applicationId;
    private String dossierCode;
    private String procedureCode;
    private String procedureName;
    private UUID taskId;
    private String fromAgency;
    private String toAgency;
    private boolean mandatory;
    private String question;

    @Enumerated(EnumType.STRING)
    private State state;

    private String askedBy;
    private Instant askedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Opinion opinion;

    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable Instant lapsedAt;
    private @Nullable String lapsedBy;
    private @Nullable String lapseReason;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Consultation() {}

    Consultation(UUID id, UUID roundId, Task task, String toAgency, Asking asking, Instant now, Instant dueAt) {
        this.id = id;
        this.roundId = roundId;
        this.processId = task.processId();
        this.applicationId = task.applicationId();
        this.dossierCode = task.dossierCode();
        this.procedureCode = task.procedureCode();
        this.procedureName = task.procedureName();
        this.taskId = task.id();
        this.fromAgency = task.agencyCode();
        this.toAgency = toAgency;
        this.mandatory = asking.mandatory();
        this.question = asking.question();
        this.askedBy = asking.by();
        this.state = State.ASKED;
        this.askedAt = now;
        this.dueAt = dueAt;
        events.add(new ProcessEvent.ConsultationAsked(applicationId, id, fromAgency, toAgency, now, dueAt));
    }

    void answer(String by, Opinion said, String text, Instant now) {
        requireAsked();
        state = State.ANSWERED;
        opinion = said;
        answer = text;
        answeredBy = by;
        answeredAt = now;
        events.add(new ProcessEvent.ConsultationAnswered(applicationId, id, fromAgency, toAgency, now));
    }

    /** Enough others have answered: its answer is welcome, and nothing waits for it. */
    void holdNothingUp() {
        mandatory = false;
    }

    /** Its time is over and the asking agency goes on without it; should it answer after all, that is kept. */
    void lapse(String by, String reason, Instant now) {
        requireAsked();
        if (lapsedAt != null) {
            throw new Problem(WorkflowProblem.CONSULTATION_CLOSED, "LAPSED");
        }
        lapsedAt = now;
        lapsedBy = by;
        lapseReason = reason;
        mandatory = false;
        events.add(new PressureEvent.ConsultationLapsed(applicationId, id, fromAgency, toAgency, dueAt, now));
    }

    /** Another agency took the place of the one that was asked. */
    void goesTo(String agency) {
        requireAsked();
        toAgency = agency;
    }

    /** Its answer is needed no more. */
    void cancel() {
        requireAsked();
        state = State.CANCELLED;
    }

    private void requireAsked() {
        if (state != State.ASKED) {
            throw new Problem(WorkflowProblem.CONSULTATION_CLOSED, state);
        }
    }

    boolean isOverdue(Instant now) {
        return dueAt.isBefore(answeredAt == null ? now : answeredAt) && state != State.CANCELLED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID roundId() {
        return roundId;
    }

    UUID processId() {
        return processId;
    }

    UUID applicationId() {
        return applicationId;
    }

    String dossierCode() {
        return dossierCode;
    }

    String procedureCode() {
        return procedureCode;
    }

    String procedureName() {
        return procedureName;
    }

    UUID taskId() {
        return taskId;
    }

    String fromAgency() {
        return fromAgency;
    }

    String toAgency() {
        return toAgency;
    }

    boolean isMandatory() {
        return mandatory;
    }

    String question() {
        return question;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Opinion opinion() {
        return opinion;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant lapsedAt() {
        return lapsedAt;
    }

    @Nullable
    String lapseReason() {
        return lapseReason;
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    /** What is asked, and whether the answer must be there before the step can be done. */
    record Asking(String by, String question, boolean mandatory) {}
}
