package vn.tthc.workflow.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;

/** One winner for each task: claim, release and close, each audited, each inside the transaction of its use case. */
@ApplicationScoped
@Transactional(MANDATORY)
public class TaskService {

    private static final String OBJECT = "task";

    private final Tasks tasks;
    private final TaskAccess access;
    private final LeaseConfig lease;
    private final Audit audit;
    private final Caller caller;

    TaskService(Tasks tasks, TaskAccess access, LeaseConfig lease, Audit audit, Caller caller) {
        this.tasks = tasks;
        this.access = access;
        this.lease = lease;
        this.audit = audit;
        this.caller = caller;
    }

    /** The caller gets it, or learns who has it. Claiming what one already holds changes nothing. */
    public Task claim(Task task, @Nullable String ifMatch, Instant now) {
        Versions.honour(ifMatch, task.version());
        access.requireFourEyes(task);
        if (task.isFree(now) || standsIn(task, now)) {
            task.claim(me(), now, lease.lasts());
            audit.record("task.claimed", OBJECT, task.id().toString(), null, new Trace(task));
        } else if (!task.isHeld(caller.subject())) {
            throw task.whyNotClaimed();
        }
        return task;
    }

    private boolean standsIn(Task task, Instant now) {
        return task.state() == TaskState.CLAIMED
                && !task.isHeldBy(caller.subject())
                && tasks.standsInFor(caller.subject(), task.holder(), task.agencyCode(), now);
    }

    /** Back into the queue. */
    public Task release(UUID id, @Nullable String ifMatch) {
        var task = access.forRelease(id);
        Versions.honour(ifMatch, task.version());
        if (!caller.is(Role.LEADER) || task.state() != TaskState.CLAIMED) {
            task.requireHeldBy(caller.subject());
        }
        var before = new Trace(task);
        task.release();
        audit.record("task.released", OBJECT, id.toString(), before, new Trace(task));
        return task;
    }

    /** Ends it for the caller, once; whoever comes second learns why it cannot be. */
    public Task close(Task task, Closing closing, String action, Instant now) {
        if (!task.mayBeClosed(closing, caller.subject()) || closing.afterJoin() && tasks.isHeldUp(task)) {
            throw whyNotClosed(task, closing);
        }
        var before = new Trace(task);
        task.close(closing, me(), now);
        audit.record(action, OBJECT, task.id().toString(), before, new Trace(task));
        return task;
    }

    private Hold.Person me() {
        return new Hold.Person(caller.subject(), caller.name());
    }

    private Problem whyNotClosed(Task task, Closing closing) {
        var mayClose = task.isHeld(caller.subject()) || task.state() == TaskState.OPEN && closing.takesOpen();
        if (!mayClose) {
            return task.whyNot(caller.subject());
        }
        if (closing.lease() != null && closing.lease() != task.lease()) {
            return new Problem(WorkflowProblem.TASK_LEASE_OVER);
        }
        var parts = tasks.outstandingParts(task);
        if (parts > 0) {
            return new Problem(WorkflowProblem.PARTS_OUTSTANDING, parts).with("outstanding", parts);
        }
        var outstanding = tasks.outstandingConsultations(task.id());
        return new Problem(WorkflowProblem.CONSULTATIONS_OUTSTANDING, outstanding).with("outstanding", outstanding);
    }

    /** What the audit log keeps of a task. */
    public record Trace(
            String state,
            String agencyCode,
            String stepCode,
            @Nullable String holderName,
            Instant dueAt,
            @Nullable String outcome,
            @Nullable String note) {

        public Trace(Task task) {
            this(
                    task.state().name(),
                    task.agencyCode(),
                    task.stepCode(),
                    task.holderName(),
                    task.dueAt(),
                    task.outcome(),
                    task.note());
        }
    }
}
