package vn.tthc.workflow.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.consultation.ConsultationService;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.handoff.HandoffService;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.process.Signature;
import vn.tthc.workflow.task.Desk;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskAccess;
import vn.tthc.workflow.task.TaskService;
import vn.tthc.workflow.task.Tasks;

/**
 * What the people who hold tasks do with them. Ending a step and opening the next one is one transaction: there is
 * never a dossier without a desk.
 */
@ApplicationScoped
@Transactional
class ProgressService {

    private final Tasks tasks;
    private final TaskService taskService;
    private final TaskAccess access;
    private final Desk desk;
    private final Processes processes;
    private final ProcessDefinitions definitions;
    private final HandoffService handoffs;
    private final ConsultationService consultations;
    private final ProcessEnd end;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ProgressService(
            Tasks tasks,
            TaskService taskService,
            TaskAccess access,
            Desk desk,
            Processes processes,
            ProcessDefinitions definitions,
            HandoffService handoffs,
            ConsultationService consultations,
            ProcessEnd end,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.tasks = tasks;
        this.taskService = taskService;
        this.access = access;
        this.desk = desk;
        this.processes = processes;
        this.definitions = definitions;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.end = end;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a task from the queue. Claiming one that came from another agency is its receipt. */
    Task claim(UUID id, @Nullable String ifMatch) {
        var task = access.forWork(id);
        var now = now();
        if (task.pendingHandoff() == null) {
            return taskService.claim(task, ifMatch, now);
        }
        var process = lock(task);
        taskService.claim(task, ifMatch, now);
        handoffs.receivedByClaim(task, process, now);
        return flushed(task);
    }

    /** Puts a task back into the queue. */
    Task release(UUID id, @Nullable String ifMatch) {
        return taskService.release(id, ifMatch);
    }

    /** The step is done; the next one opens, or the process ends if there is none. */
    Task complete(UUID id, @Nullable String ifMatch, @Nullable String outcome, @Nullable String note) {
        var task = access.forWork(id);
        var process = locked(task, ifMatch);
        requireSignatureStillToCome(process, task);
        return goOn(process, task, Tasks.Closing.done(outcome == null ? "DONE" : outcome, note), "task.completed");
    }

    /** Completing the last chance to sign without signing would leave the process without a result. */
    private void requireSignatureStillToCome(RunningProcess process, Task task) {
        var definition = definition(process);
        if (task.signs() && !process.isSigned() && !definition.isSignedAfter(step(definition, task.stepCode()))) {
            throw new Problem(WorkflowProblem.TASK_NEEDS_SIGNATURE);
        }
    }

    /** A leader signs the result; whatever steps remain (a stamp, a register) follow. */
    Task approve(UUID id, @Nullable String ifMatch, Approval approval) {
        var task = forSignature(id);
        var process = locked(task, ifMatch);
        access.requireFourEyes(task);
        process.sign(task.id(), signature(task, approval), now());
        return goOn(process, task, Tasks.Closing.signed(approval.outcome(), approval.note()), "task.approved");
    }

    private Signature signature(Task task, Approval approval) {
        return new Signature(caller.subject(), task.agencyCode(), approval.resultNumber(), approval.validTo());
    }

    /** A leader refuses after appraisal: the process ends here. */
    Task refuse(UUID id, @Nullable String ifMatch, String reason) {
        var task = forSignature(id);
        var process = locked(task, ifMatch);
        access.requireFourEyes(task);
        var now = now();
        // A signature takes its task straight from the queue, so it may be the receipt as well.
        handoffs.receivedByClaim(task, process, now);
        taskService.close(task, Tasks.Closing.refused(reason), "task.refused", now);
        process.refuse(task.id(), task.agencyCode(), caller.subject(), reason, now);
        end.wrapUp(process, now);
        return flushed(task);
    }

    /** Back to a step that was done before, with a reason. */
    Task sendBack(UUID id, @Nullable String ifMatch, String stepCode, String reason) {
        var task = access.forWork(id);
        var process = locked(task, ifMatch);
        var step = definition(process).step(stepCode).orElseThrow(() -> unknown(stepCode));
        if (!tasks.wasDone(process.id(), stepCode)) {
            throw unknown(stepCode);
        }
        var now = now();
        taskService.close(task, Tasks.Closing.returned(reason), "task.returned", now);
        consultations.cancelFor(task);
        open(process, step, task.stepCode(), now);
        return flushed(task);
    }

    private Task goOn(RunningProcess process, Task task, Tasks.Closing closing, String action) {
        var now = now();
        handoffs.receivedByClaim(task, process, now);
        var definition = definition(process);
        var next = definition.after(step(definition, task.stepCode()), closing.outcome());
        taskService.close(task, closing, action, now);
        consultations.cancelFor(task);
        outbox.publish(new ProcessEvent.TaskCompleted(
                process.applicationId(),
                task.id(),
                task.stepCode(),
                task.stepName(),
                task.agencyCode(),
                String.valueOf(task.outcome()),
                now,
                task.dueAt()));
        next.ifPresentOrElse(step -> open(process, step, task.stepCode(), now), () -> {
            process.complete(now);
            end.wrapUp(process, now);
        });
        return flushed(task);
    }

    private void open(RunningProcess process, Step step, String fromStep, Instant now) {
        var task = desk.open(process, step, process.agencyFor(step.agency()), now);
        handoffs.announce(process, task, fromStep, now);
    }

    private Task forSignature(UUID id) {
        var task = access.forWork(id);
        if (!task.signs()) {
            throw new Problem(WorkflowProblem.TASK_NOT_FOR_SIGNATURE);
        }
        return task;
    }

    private RunningProcess locked(Task task, @Nullable String ifMatch) {
        var process = lock(task);
        Versions.honour(ifMatch, task.version());
        return process;
    }

    private RunningProcess lock(Task task) {
        var process = processes.lock(task.processId());
        tasks.refresh(task);
        if (process.isFinished() && !task.state().isFinal()) {
            process.requireUnfinished();
        }
        return process;
    }

    private ProcessDefinition definition(RunningProcess process) {
        return definitions.get(process.definitionId());
    }

    private static Step step(ProcessDefinition definition, String code) {
        return definition.step(code).orElseThrow(() -> unknown(code));
    }

    private static Problem unknown(String stepCode) {
        return new Problem(WorkflowProblem.STEP_UNKNOWN, stepCode);
    }

    private Task flushed(Task task) {
        tasks.flush();
        return task;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
