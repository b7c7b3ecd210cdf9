package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;

/** Tasks that change hands inside an agency, and their urgency; whoever held one before can do nothing with it after. */
@ApplicationScoped
@Transactional
public class HandService {

    private static final String OBJECT = "task";

    private final Tasks tasks;
    private final TaskAccess access;
    private final LeaseConfig lease;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    HandService(Tasks tasks, TaskAccess access, LeaseConfig lease, Audit audit, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.lease = lease;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A colleague, by the subject of his token. */
    public record Colleague(String subject, String name) {}

    /** The holder gives his task to a colleague. */
    Task forward(UUID id, @Nullable String ifMatch, Colleague to, String reason) {
        var task = access.forWork(id);
        return hand(task, ifMatch, caller.subject(), to, new Trail("task.forwarded", reason));
    }

    /** A leader gives a task of his agency to somebody, whoever had it. */
    public Task reassign(UUID id, @Nullable String ifMatch, Colleague to, String reason) {
        return hand(ofOwnAgency(id), ifMatch, null, to, new Trail("task.reassigned", reason));
    }

    private Task hand(Task task, @Nullable String ifMatch, @Nullable String from, Colleague to, Trail trail) {
        Versions.honour(ifMatch, task.version());
        if (task.needsFourEyes() && tasks.prepared(task.processId(), to.subject())) {
            throw new Problem(WorkflowProblem.FOUR_EYES);
        }
        var before = new TaskService.Trace(task);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!mayHand(task, from)) {
            throw task.whyNot(caller.subject());
        }
        task.claim(new Hold.Person(to.subject(), to.name()), now, lease.lasts());
        tasks.flush();
        audit.record(trail.action(), OBJECT, task.id().toString(), before, new Handed(to.name(), trail.reason()));
        return task;
    }

    /** Whoever holds it; a leader ({@code from} is absent) also what lies in the queue and has arrived. */
    private static boolean mayHand(Task task, @Nullable String from) {
        return from == null
                ? task.state() == TaskState.CLAIMED || task.state() == TaskState.OPEN && task.pendingHandoff() == null
                : task.isHeld(from);
    }

    /** A leader says how urgent a task is. */
    Task prioritise(UUID id, @Nullable String ifMatch, int priority, String reason) {
        var task = ofOwnAgency(id);
        Versions.honour(ifMatch, task.version());
        var before = task.priority();
        if (task.state().isFinal()) {
            throw task.whyNot(caller.subject());
        }
        task.prioritise(priority);
        tasks.flush();
        audit.record("task.prioritised", OBJECT, id.toString(), before, new Prioritised(priority, reason));
        return task;
    }

    private Task ofOwnAgency(UUID id) {
        var task = tasks.lock(id);
        if (!caller.is(Role.LEADER) || !task.agencyCode().equals(caller.requireAgency())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return task;
    }

    private record Trail(String action, String reason) {}

    record Handed(String to, String reason) {}

    record Prioritised(int priority, String reason) {}
}
