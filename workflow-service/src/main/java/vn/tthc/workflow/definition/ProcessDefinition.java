package vn.tthc.workflow.definition;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;

/**
 * One version of the internal process of a procedure (quy trình nội bộ).
 *
 * <p>A draft may be rewritten until a decision approves it; from then on it never changes, because running dossiers
 * are pinned to it. A better process is a new version.
 */
@Entity
@Table(name = "process_definition")
public class ProcessDefinition implements EventSource {

    /** DRAFT may be edited and runs nothing; APPROVED runs and is never edited. */
    public enum State {
        DRAFT,
        APPROVED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String procedureCode;
    private @Nullable String caseCode;
    private @Nullable String agencyCode;
    private @Nullable Integer number;
    private String name;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Step> steps;

    private String draftedBy;
    private Instant draftedAt;
    private @Nullable String decisionNumber;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected ProcessDefinition() {}

    ProcessDefinition(UUID id, Draft draft, String draftedBy, Instant now) {
        this.id = id;
        this.procedureCode = draft.procedureCode();
        this.caseCode = draft.caseCode();
        this.agencyCode = draft.agencyCode();
        this.name = draft.name();
        this.steps = draft.steps();
        this.state = State.DRAFT;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
    }

    /** Replaces everything in a draft except what it is for. */
    void rewrite(String newName, List<Step> newSteps) {
        requireDraft();
        name = newName;
        steps = List.copyOf(newSteps);
    }

    /** Puts the definition in force for dossiers received from now on. Whether it is sound was checked before. */
    void approve(int number, String decisionNumber, String approvedBy, Instant now) {
        requireDraft();
        this.number = number;
        this.decisionNumber = decisionNumber;
        this.approvedBy = approvedBy;
        this.approvedAt = now;
        this.state = State.APPROVED;
        events.add(new ProcessDefinitionEvent.Approved(id, procedureCode, caseCode, agencyCode, number, now));
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Problem(WorkflowProblem.DEFINITION_APPROVED);
        }
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    public Step firstStep() {
        return steps.getFirst();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The step that follows by this outcome; empty at the end of the process. */
    public Optional<Step> after(Step step, @Nullable String outcome) {
        if (step.endsProcess()) {
            return Optional.empty();
        }
        var next = step.next().size() == 1 ? step.next().getFirst() : outcome;
        if (next == null || !step.next().contains(next)) {
            throw new Problem(WorkflowProblem.OUTCOME_UNKNOWN, String.join(", ", step.next()));
        }
        return step(next);
    }

    /** Whether every way from this step to an end passes another signature. */
    public boolean isSignedAfter(Step step) {
        return !step.endsProcess() && !new StepGraph(steps).hasUnsignedWayAfter(step);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String procedureCode() {
        return procedureCode;
    }

    @Nullable
    String caseCode() {
        return caseCode;
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    public @Nullable Integer number() {
        return number;
    }

    public String name() {
        return name;
    }

    State state() {
        return state;
    }

    public List<Step> steps() {
        return steps;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    /** What a draft says: which procedure (and case, and competent agency) it is for, and its steps. */
    record Draft(
            String procedureCode,
            @Nullable String caseCode,
            @Nullable String agencyCode,
            String name,
            List<Step> steps) {

        Draft {
            steps = List.copyOf(steps);
        }
    }
}
