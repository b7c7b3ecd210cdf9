package vn.tthc.workflow.handoff;

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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;

/**
 * A dossier going from one agency to another, with receipt.
 *
 * <p>The sender answers for the dossier until the receiver has received it: sending moves nothing but the question who
 * takes over. Nothing is lost between two agencies, because there is no between.
 */
@Entity
@Table(name = "handoff")
public class Handoff implements EventSource {

    /** MANUAL: an officer decided to send it. STEP: the process goes on in another agency. */
    public enum Kind {
        MANUAL,
        STEP
    }

    /** Where it stands. */
    public enum State {
        /** Waits for the receiver. */
        SENT,
        /** Received: the receiver answers for the dossier. */
        RECEIVED,
        /** Not taken, with a ground. */
        REFUSED,
        /** Was received, worked on, and given back to the sender. */
        RETURNED,
        /** Needed no more: the process ended meanwhile. */
        CANCELLED;

        Set<State> successors() {
            return switch (this) {
                case SENT -> Set.of(RECEIVED, REFUSED, CANCELLED);
                case RECEIVED -> Set.of(RETURNED);
                case REFUSED, RETURNED, CANCELLED -> Set.of();
            };
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID processId;
    private UUID applicationId;
    private String dossierCode;
    private UUID taskId;
    private String stepName;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String fromAgency;
    private String toAgency;
    private String fromStep;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Paper> papers;

    private String sentBy;
    private Instant sentAt;
    private Instant dueAt;
    private @Nullable String receivedBy;
    private @Nullable Instant receivedAt;
    private @Nullable String ground;
    private @Nullable Instant closedAt;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Handoff() {}

    Handoff(UUID id, Kind kind, RunningProcess process, Task task, Sending sending, Instant now, Instant dueAt) {
        var from = kind == Kind.STEP ? process.custodian() : task.agencyCode();
        if (from.equals(sending.toAgency())) {
            throw new Problem(WorkflowProblem.SAME_AGENCY);
        }
        this.id = id;
        this.kind = kind;
        this.processId = process.id();
        this.applicationId = process.applicationId();
        this.dossierCode = process.dossierCode();
        this.taskId = task.id();
        this.stepName = task.stepName();
        this.fromAgency = from;
        this.toAgency = sending.toAgency();
        this.fromStep = sending.fromStep();
        this.note = sending.note();
        this.papers = sending.papers();
        this.sentBy = sending.by();
        this.sentAt = now;
        this.dueAt = dueAt;
        this.state = State.SENT;
        events.add(new ProcessEvent.HandoffSent(applicationId, id, fromAgency, toAgency, now, dueAt));
    }

    void receive(String by, List<PaperList.Found> found, Instant now) {
        var examined = PaperList.examined(papers, found);
        become(State.RECEIVED);
        papers = examined;
        receivedBy = by;
        receivedAt = now;
        events.add(new ProcessEvent.HandoffReceived(applicationId, id, fromAgency, toAgency, now));
    }

    void refuse(String by, String why, Instant now) {
        become(State.REFUSED);
        receivedBy = by;
        ground = why;
        closedAt = now;
    }

    /** Refuses where it was not received, or where the task has gone on to another agency since. */
    void requireReturnable(String holdingAgency) {
        if (!state.successors().contains(State.RETURNED) || !toAgency.equals(holdingAgency)) {
            throw new Problem(WorkflowProblem.HANDOFF_CLOSED, state);
        }
    }

    void giveBack(Instant now) {
        become(State.RETURNED);
        closedAt = now;
        // The sender takes it back as it stands: for everybody else this is a handoff the other way.
        events.add(new ProcessEvent.HandoffReceived(applicationId, id, toAgency, fromAgency, now));
    }

    /** Another agency took the place of the one that was to receive it. */
    void goesTo(String agency) {
        toAgency = agency;
    }

    /** The step that a refusal leads back to goes by another code now. */
    void comesFrom(String stepCode) {
        fromStep = stepCode;
    }

    void cancel(Instant now) {
        become(State.CANCELLED);
        closedAt = now;
    }

    private void become(State next) {
        if (!state.successors().contains(next)) {
            throw new Problem(WorkflowProblem.HANDOFF_CLOSED, state);
        }
        state = next;
    }

    boolean isStep() {
        return kind == Kind.STEP;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
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

    UUID taskId() {
        return taskId;
    }

    String stepName() {
        return stepName;
    }

    Kind kind() {
        return kind;
    }

    String fromAgency() {
        return fromAgency;
    }

    String toAgency() {
        return toAgency;
    }

    String fromStep() {
        return fromStep;
    }

    State state() {
        return state;
    }

    @Nullable
    String note() {
        return note;
    }

    List<Paper> papers() {
        return papers;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    String ground() {
        return ground;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    /** Who sends it where, from which step, and with what. */
    record Sending(
            String by,
            String toAgency,
            String fromStep,
            @Nullable String note,
            List<Paper> papers) {}
}
