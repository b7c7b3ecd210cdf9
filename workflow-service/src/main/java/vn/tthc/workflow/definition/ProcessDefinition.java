package vn.tthc.workflow.definition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What runs: the steps with every sub-process in the place of the step that calls it; absent where there is none. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Step> plan;

    private @Nullable LocalDate validFrom;
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

    /** Puts the definition in force by a decision. Whether it is sound was checked before. */
    void approve(int newNumber, Approval approval, Instant now) {
        requireDraft();
        number = newNumber;
        decisionNumber = approval.decisionNumber();
        validFrom = approval.validFrom();
        plan = approval.plan().equals(steps) ? null : List.copyOf(approval.plan());
        approvedBy = approval.by();
        approvedAt = now;
        state = State.APPROVED;
        events.add(new ProcessDefinitionEvent.Approved(
                id, procedureCode, caseCode, agencyCode, newNumber, now, validFrom));
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
        return plan().getFirst();
    }

    public Optional<Step> step(String code) {
        return plan().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The step that follows by this outcome; empty at the end of the process. */
    public Optional<Step> after(Step step, @Nullable String outcome) {
        var choices = choices(step);
        var chosen = choices.stream().filter(one -> one.code().equals(outcome)).findFirst();
        if (chosen.isPresent() || step.endsProcess()) {
            return chosen;
        }
        if (step.next().size() > 1) {
            throw new Problem(
                    WorkflowProblem.OUTCOME_UNKNOWN,
                    choices.stream().map(Step::code).collect(Collectors.joining(", ")));
        }
        return step(step.next().getFirst());
    }

    /** Where whoever does a step may lead on to: what follows, what follows an optional step passed over, and loops. */
    public List<Step> choices(Step step) {
        var codes = new LinkedHashSet<>(step.next());
        var open = new ArrayDeque<>(step.next());
        while (!open.isEmpty()) {
            step(open.pop())
                    .filter(Step::mayBePassedOver)
                    .ifPresent(
                            passed -> passed.next().stream().filter(codes::add).forEach(open::add));
        }
        step.loops().forEach(back -> codes.add(back.to()));
        return codes.stream().flatMap(code -> step(code).stream()).toList();
    }

    /** Whether every way from this step to an end passes another signature. */
    public boolean isSignedAfter(Step step) {
        return !step.endsProcess() && !new StepGraph(plan()).hasUnsignedWayAfter(step);
    }

    /** The way out of a decision for a dossier of which these things are known. */
    public Step decide(Step decision, Map<String, Object> facts) {
        return decision.waysOut().stream()
                .filter(way -> holds(way, facts))
                .findFirst()
                .flatMap(way -> step(way.to()))
                .orElseThrow(() -> new IllegalStateException("Decision " + decision.code() + " has no way out"));
    }

    private static boolean holds(Step.Way way, Map<String, Object> facts) {
        var when = way.when();
        return when == null
                || Condition.parse(when)
                        .map(condition -> condition.holds(facts))
                        .orElse(false);
    }

    /** Where the ways of a parallel step meet. */
    public String joinOf(Step parallel) {
        return new Blocks(plan()).joinOf(parallel.code());
    }

    /**
     * How many parallel blocks are left by going from one step back to another; empty where the other lies in a way that
     * the first does not.
     */
    public Optional<Integer> blocksLeft(String from, String to) {
        var blocks = new Blocks(plan());
        var here = blocks.around(from);
        var there = blocks.around(to);
        return there.size() <= here.size() && here.subList(0, there.size()).equals(there)
                ? Optional.of(here.size() - there.size())
                : Optional.empty();
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

    /** The steps that run, sub-processes and all. */
    public List<Step> plan() {
        return plan == null ? steps : plan;
    }

    /** Working hours of the longest way through it. */
    public int longestHours() {
        return new StepGraph(steps).longestHours();
    }

    /** Working hours of the longest way from the end of each step to an end of the process. */
    public Map<String, Integer> hoursAfterSteps() {
        return new WayLength(plan()).afterSteps();
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
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

    /**
     * What a decision puts in force.
     *
     * @param validFrom for dossiers received from this day on; at once when absent
     * @param plan the steps that run, sub-processes and all
     */
    record Approval(String decisionNumber, @Nullable LocalDate validFrom, String by, List<Step> plan) {}

    /** What a draft says: which procedure (and case, and competent agency) it is for, and its steps. */
    public record Draft(
            String procedureCode,
            @Nullable String caseCode,
            @Nullable String agencyCode,
            String name,
            List<Step> steps) {

        public Draft {
            steps = List.copyOf(steps);
        }
    }
}
