package vn.tthc.workflow.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskAccess;
import vn.tthc.workflow.task.Tasks;

/** The holder of a task divides it, colleagues answer, and the holder may take a part back. */
@ApplicationScoped
@Transactional
class PartService {

    /** As many as a task can sensibly have had. */
    private static final int MOST = 200;

    private static final String OBJECT = "task-part";

    private final TaskParts parts;
    private final Tasks tasks;
    private final TaskAccess access;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    PartService(TaskParts parts, Tasks tasks, TaskAccess access, Audit audit, Caller caller, Clock clock) {
        this.parts = parts;
        this.tasks = tasks;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** All or none: whoever has an open part of the task already is refused. */
    List<TaskPart> split(UUID taskId, @Nullable String ifMatch, List<TaskParts.Asking> asked) {
        var task = access.forWork(taskId);
        Versions.honour(ifMatch, task.version());
        task.requireHeldBy(caller.subject());
        var now = now();
        requireSound(task, asked, now);
        if (parts.add(task, asked, now) != asked.size()) {
            throw new Problem(WorkflowProblem.PART_EXISTS);
        }
        audit.record("task.split", "task", taskId.toString(), null, asked);
        return parts.of(taskId, MOST);
    }

    private void requireSound(Task task, List<TaskParts.Asking> asked, Instant now) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var field = "parts[" + i + "].";
            if (one.to().equals(caller.subject())) {
                problem.violation(field + "to", "Another", "rule.Another");
            }
            var works = one.kind() == TaskPart.Kind.COORDINATES;
            if (works && (one.text() == null || one.text().isBlank())) {
                problem.violation(field + "text", "PartText", "rule.PartText");
            }
            var due = one.dueAt();
            if (due == null
                    ? works
                    : !due.isAfter(now)
                            || due.isAfter(task.dueAt()) && task.dueAt().isAfter(now)) {
                problem.violation(field + "dueAt", "PartDue", "rule.PartDue");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** Those of a task, for everybody of its agency who may work on it and for whom they name. */
    List<TaskPart> of(UUID taskId) {
        var all = parts.of(taskId, MOST);
        if (all.stream().noneMatch(this::isMine)) {
            access.requireForWork(taskId);
        }
        return all;
    }

    /** Once, by whom it was asked of. */
    TaskPart answer(UUID id, String text) {
        var part = parts.find(id).filter(this::isMine).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (part.kind() == TaskPart.Kind.FOLLOWS) {
            throw new Problem(WorkflowProblem.PART_FOLLOWS);
        }
        return ended(part, text, null);
    }

    /** By whoever holds the task now, with a reason. */
    TaskPart withdraw(UUID id, String reason) {
        var part = parts.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        access.forWork(part.taskId()).requireHeldBy(caller.subject());
        return ended(part, null, reason);
    }

    private TaskPart ended(TaskPart part, @Nullable String answer, @Nullable String reason) {
        if (!parts.end(part.id(), answer, reason, now())) {
            throw new Problem(WorkflowProblem.PART_OVER);
        }
        var now = parts.find(part.id()).orElseThrow();
        audit.record(
                answer == null ? "part.withdrawn" : "part.answered",
                OBJECT,
                part.id().toString(),
                part,
                now);
        return now;
    }

    private boolean isMine(TaskPart part) {
        return part.colleague().equals(caller.subject())
                && caller.agency().filter(part.agencyCode()::equals).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
