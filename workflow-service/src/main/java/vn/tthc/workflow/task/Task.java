package vn.tthc.workflow.task;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.process.RunningProcess;

/**
 * One step of one dossier, to be done by one person of one agency.
 *
 * <p>Claiming, releasing and closing are races between people; like everything here they happen under the lock of the
 * process ({@link Tasks#lock}), so that one of them is first and the others learn what became of it.
 */
@Entity
@Table(name = "task")
public class Task {

    private static final int DAYS_A_PRIORITY = 5;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID processId;
    private UUID applicationId;
    private String dossierCode;
    private String procedureCode;
    private String procedureName;
    private String stepCode;
    private String stepName;
    private String role;
    private String agencyCode;
    private int hours;
    private @Nullable Integer days;
    private int extendedDays;
    private boolean fourEyes;
    private boolean signs;
    private @Nullable UUID blockId;
    private @Nullable String way;
    private boolean carries;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Embedded
    private Hold hold = new Hold();

    private @Nullable UUID pendingHandoff;
    private int priority;
    private Instant rankAt;
    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant closedAt;
    private @Nullable String outcome;
    private @Nullable String note;

    /** For Hibernate, which fills the fields itself. */
    protected Task() {}

    Task(UUID id, RunningProcess process, Step step, Opening opening, Instant openedAt, Instant dueAt) {
        this.id = id;
        this.processId = process.id();
        this.applicationId = process.applicationId();
        this.dossierCode = process.dossierCode();
        this.procedureCode = process.procedureCode();
        this.procedureName = process.procedureName();
        this.stepCode = step.code();
        this.stepName = step.name();
        this.role = step.role();
        this.agencyCode = opening.agency();
        this.hours = step.hours();
        this.days = step.days();
        this.fourEyes = step.needsFourEyes();
        this.signs = step.isForSignature();
        this.blockId = opening.strand().block();
        this.way = opening.strand().way();
        this.carries = opening.strand().carries();
        this.pendingHandoff = opening.handoff();
        this.state = TaskState.OPEN;
        this.openedAt = openedAt;
        this.dueAt = dueAt;
        this.rankAt = dueAt;
    }

    /** Whether anybody whose work it is may take it: it lies in the queue, or the time of whoever took it is over. */
    boolean isFree(Instant now) {
        return state == TaskState.OPEN || state == TaskState.CLAIMED && hold.isOver(now);
    }

    /** This person's from now on, whoever held it. */
    void claim(Hold.Person by, Instant now, Duration lasts) {
        if (state != TaskState.CLAIMED) {
            become(TaskState.CLAIMED);
        }
        hold.take(by, now, lasts);
    }

    /** Back into the queue. */
    void release() {
        become(TaskState.OPEN);
        hold.drop();
    }

    /** Whether this person may end it like this: he holds it, under the claim that he names, or it is for the taking. */
    boolean mayBeClosed(Closing closing, String subject) {
        return (isHeld(subject) || state == TaskState.OPEN && closing.takesOpen()) && isUnder(closing.lease());
    }

    private boolean isUnder(@Nullable Long claim) {
        return claim == null || claim == hold.number();
    }

    void close(Closing closing, Hold.Person by, Instant now) {
        become(closing.state());
        outcome = closing.outcome();
        note = closing.note();
        closedAt = now;
        hold.end(by, now);
    }

    /** Stands still for a supplement. Says nothing to a task that is on its way or over. */
    public void pause() {
        if (state == TaskState.OPEN || state == TaskState.CLAIMED) {
            become(TaskState.WAITING);
        }
    }

    /** Goes on where it stood, with its holder if it had one, and with the time it lost added to its due date. */
    public void resume(Instant newDueAt) {
        if (state == TaskState.WAITING) {
            become(hold.isVacant() ? TaskState.OPEN : TaskState.CLAIMED);
        }
        reschedule(newDueAt);
    }

    /** Leaves for another agency; until that has received it, nobody can work on it. */
    public void send(UUID handoffId) {
        become(TaskState.IN_TRANSIT);
        hold.drop();
        pendingHandoff = handoffId;
    }

    /** Belongs to this agency from now on. */
    public void arrive(String agency, boolean paused) {
        if (state == TaskState.IN_TRANSIT) {
            become(paused ? TaskState.WAITING : TaskState.OPEN);
        }
        agencyCode = agency;
        pendingHandoff = null;
    }

    /** Goes back to the agency it was received from; whoever held it here does no longer. */
    public void giveBack(String agency) {
        if (state == TaskState.CLAIMED) {
            become(TaskState.OPEN);
        }
        if (state != TaskState.OPEN) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, state, TaskState.OPEN);
        }
        hold.drop();
        agencyCode = agency;
    }

    /** Is needed no more; false when it was over already. */
    public boolean cancel(Instant now) {
        if (state.isFinal()) {
            return false;
        }
        become(TaskState.CANCELLED);
        closedAt = now;
        pendingHandoff = null;
        return true;
    }

    /** Another agency took the place of its own; whoever holds it goes on holding it. */
    public void passTo(String agency) {
        agencyCode = agency;
    }

    /** Is this step from now on; whoever holds it goes on holding it. */
    void goOnAs(Step step) {
        stepCode = step.code();
        stepName = step.name();
        role = step.role();
        hours = step.hours();
        days = step.days();
        fourEyes = step.needsFourEyes();
        signs = step.isForSignature();
    }

    /** The calendar of its dossier became known, or changed the answer. */
    public void reschedule(Instant newDueAt) {
        dueAt = newDueAt;
        rankAt = newDueAt.minus(Duration.ofDays((long) priority * DAYS_A_PRIORITY));
    }

    /** Moves it forward in its queue by days, so that what waits long enough still comes before it. */
    void prioritise(int newPriority) {
        priority = newPriority;
        reschedule(dueAt);
    }

    /** Refuses anyone but the person who holds it; with the reason that fits what it is doing instead. */
    public void requireHeldBy(String subject) {
        if (!isHeld(subject)) {
            throw whyNot(subject);
        }
    }

    /** Whether this person works on it now. */
    boolean isHeld(String subject) {
        return state == TaskState.CLAIMED && hold.isBy(subject);
    }

    /** Why this person cannot change it now. */
    Problem whyNot(String subject) {
        return switch (state) {
            case WAITING -> new Problem(WorkflowProblem.TASK_WAITING);
            case IN_TRANSIT -> new Problem(WorkflowProblem.TASK_IN_TRANSIT);
            case DONE, RETURNED, CANCELLED -> new Problem(WorkflowProblem.TASK_CLOSED, state);
            case OPEN -> new Problem(WorkflowProblem.TASK_NOT_YOURS);
            case CLAIMED -> withHolder(new Problem(WorkflowProblem.TASK_NOT_YOURS));
        };
    }

    /** Why this person's claim lost. */
    Problem whyNotClaimed() {
        return state == TaskState.CLAIMED
                ? withHolder(new Problem(WorkflowProblem.TASK_ALREADY_CLAIMED, String.valueOf(hold.holderName())))
                : whyNot("");
    }

    private Problem withHolder(Problem problem) {
        var present = presentHolder();
        return present == null ? problem : problem.with("holder", present);
    }

    private void become(TaskState next) {
        if (!state.canBecome(next)) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, state, next);
        }
        state = next;
    }

    @Nullable
    Holder presentHolder() {
        var name = hold.holderName();
        var since = hold.claimedAt();
        return name == null || since == null ? null : new Holder(name, since);
    }

    public boolean isHeldBy(String subject) {
        return hold.isBy(subject);
    }

    /** Where the result may be signed or refused. */
    public boolean signs() {
        return signs;
    }

    /** Which of the ways of a parallel block it lies on. */
    public Strand strand() {
        return new Strand(blockId, way, carries);
    }

    /** The dossier was promised for later: what is open has so many working days more. */
    void extend(int workingDays) {
        extendedDays += workingDays;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID processId() {
        return processId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String dossierCode() {
        return dossierCode;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public String procedureName() {
        return procedureName;
    }

    public String stepCode() {
        return stepCode;
    }

    public String stepName() {
        return stepName;
    }

    public String role() {
        return role;
    }

    public String agencyCode() {
        return agencyCode;
    }

    /** How long it may take, one limit after the other. */
    List<Limit> limits() {
        var share = days == null ? new Limit(hours, LimitUnit.HOUR) : new Limit(days, LimitUnit.WORKING_DAY);
        return extendedDays == 0 ? List.of(share) : List.of(share, new Limit(extendedDays, LimitUnit.WORKING_DAY));
    }

    boolean needsFourEyes() {
        return fourEyes;
    }

    public TaskState state() {
        return state;
    }

    @Nullable
    String holder() {
        return hold.holder();
    }

    public @Nullable String holderName() {
        return hold.holderName();
    }

    public @Nullable Instant claimedAt() {
        return hold.claimedAt();
    }

    /** The number of the present claim; whoever names an older one is told that it is over. */
    public long lease() {
        return hold.number();
    }

    @Nullable
    Instant leaseUntil() {
        return hold.until();
    }

    int priority() {
        return priority;
    }

    /** What lists are sorted by: when it is due, less what its urgency moves it forward. */
    Instant rankAt() {
        return rankAt;
    }

    public @Nullable UUID pendingHandoff() {
        return pendingHandoff;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable String note() {
        return note;
    }

    /**
     * Where a step opens: in which agency, on which way.
     *
     * @param handoff by which the dossier gets there, where it is still elsewhere; claiming the task is its receipt
     */
    public record Opening(
            String agency, Strand strand, @Nullable UUID handoff) {}

    /** Who holds a task, as colleagues know him. */
    public record Holder(String name, Instant since) {}
}
