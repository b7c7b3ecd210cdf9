package vn.tthc.workflow.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.task.Tasks;

/** Urging and answering, each on record. */
@ApplicationScoped
@Transactional
class UrgingService {

    private static final String OBJECT = "urging";

    private final Urgings urgings;
    private final Tasks tasks;
    private final Sight sight;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    UrgingService(Urgings urgings, Tasks tasks, Sight sight, Outbox outbox, Audit audit, Caller caller, Clock clock) {
        this.urgings = urgings;
        this.tasks = tasks;
        this.sight = sight;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Urges whoever has the step now; one that is over needs no urging. */
    Urging urge(UUID taskId, String text) {
        var task = tasks.get(taskId);
        sight.requireAbove(task);
        if (task.state().isFinal()) {
            throw new Problem(WorkflowProblem.TASK_CLOSED, task.state());
        }
        var now = now();
        var id = Ids.at(now);
        urgings.add(id, task, text, now);
        outbox.publish(new PressureEvent.Urged(
                task.applicationId(), id, task.id(), task.stepCode(), task.agencyCode(), caller.requireAgency(), now));
        audit.record("task.urged", "task", taskId.toString(), null, new Said(text));
        return get(id);
    }

    /** The urged agency says what comes of it: whoever holds the step, or the leader; once. */
    Urging answer(UUID id, String text) {
        var urging = get(id);
        if (!urging.agencyCode().equals(caller.requireAgency())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if (!caller.is(Role.LEADER)) {
            tasks.get(urging.taskId()).requireHeldBy(caller.subject());
        }
        if (!urgings.answer(id, text, now())) {
            throw new Problem(WorkflowProblem.URGING_ANSWERED);
        }
        audit.record("urging.answered", OBJECT, id.toString(), null, new Said(text));
        return get(id);
    }

    private Urging get(UUID id) {
        return urgings.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What the audit log keeps of it. */
    record Said(String text) {}
}
