package vn.tthc.workflow.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
import vn.tthc.workflow.task.Closing;
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
    private final Flow flow;
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
            Flow flow,
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
        this.flow = flow;
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
            return flushed(taskService.claim(task, ifMatch, now));
        }
        var process = lock(task);
        taskService.claim(task, ifMatch, now);
        handoffs.receivedByClaim(task, process, now);
        return flushed(task);
    }

    /** Puts a task back into the queue. */
    Task release(UUID id, @Nullable String ifMatch) {
        return flushed(taskService.release(id, ifMatch));
    }

    /** The step is done; what follows opens, or the process ends if there is nothing. */
    Task complete(UUID id, @Nullable String ifMatch, Completion completion) {
        var task = access.forWork(id);
        var process = locked(task, ifMatch);
        var definition = definition(process);
        var step = step(definition, task.stepCode());
        var next = definition.after(step, completion.outcome());
        if (next.filter(to -> loops(step, to)).isEmpty()) {
            requireSignatureStillToCome(process, task, definition, step);
        }
        completion.requireAskedFor(step.records());
        process.record(completion.data());
        var outcome = completion.outcome() == null ? "DONE" : completion.outcome();
        return goOn(
                process,
                task,
                new Way(definition, step, next),
                Closing.done(outcome, completion.note(), completion.lease()));
    }

    /** Completing the last chance to sign without signing would leave the process without a result. */
    private static void requireSignatureStillToCome(
            RunningProcess process, Task task, ProcessDefinition definition, Step step) {
        if (task.signs() && !process.isSigned() && !definition.isSignedAfter(step)) {
            throw new Problem(WorkflowProblem.TASK_NEEDS_SIGNATURE);
        }
    }

    private static boolean loops(Step step, Step to) {
        return !step.next().contains(to.code())
                && step.loops().stream().anyMatch(back -> back.to().equals(to.code()));
    }

    /** A leader signs the result; whatever steps remain (a stamp, a register) follow. */
    Task approve(UUID id, @Nullable String ifMatch, Approval approval) {
        var task = forSignature(id);
        var process = locked(task, ifMatch);
        access.requireFourEyes(task);
        var definition = definition(process);
        var step = step(definition, task.stepCode());
        var next = definition.after(step, approval.outcome());
        if (next.filter(to -> loops(step, to)).isPresent()) {
            throw new Problem(WorkflowProblem.OUTCOME_UNKNOWN, String.join(", ", step.next()));
        }
        process.sign(task.id(), signature(task, approval), now());
        return goOn(
                process, task, new Way(definition, step, next), Closing.signed(approval.outcome(), approval.note()));
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
        taskService.close(task, Closing.refused(reason), "task.refused", now);
        process.refuse(task.id(), task.agencyCode(), caller.subject(), reason, now);
        end.wrapUp(process, now);
        return flushed(task);
    }

    /** Back to a step that was done before, with a reason; never into a parallel way that one is not on. */
    Task sendBack(UUID id, @Nullable String ifMatch, String stepCode, String reason) {
        var task = access.forWork(id);
        var process = locked(task, ifMatch);
        var definition = definition(process);
        var step = step(definition, stepCode);
        var blocksLeft = definition
                .blocksLeft(task.stepCode(), stepCode)
                .filter(_ -> tasks.wasDone(process.id(), stepCode))
                .orElseThrow(() -> unknown(stepCode));
        var now = now();
        taskService.close(task, Closing.returned(reason), "task.returned", now);
        consultations.cancelFor(task);
        flow.goBack(process, definition, task, step, blocksLeft, now);
        return flushed(task);
    }

    /** The step that is left, and the one that was chosen; none at the end. */
    private record Way(ProcessDefinition definition, Step step, Optional<Step> next) {}

    private Task goOn(RunningProcess process, Task task, Way way, Closing closing) {
        var now = now();
        handoffs.receivedByClaim(task, process, now);
        way.next().filter(to -> loops(way.step(), to)).ifPresent(to -> requireAnotherRound(task, way.step(), to));
        taskService.close(task, closing, closing.takesOpen() ? "task.approved" : "task.completed", now);
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
        way.next().ifPresentOrElse(to -> flow.goOn(process, way.definition(), task, to, now), () -> {
            process.complete(now);
            end.wrapUp(process, now);
        });
        return flushed(task);
    }

    private void requireAnotherRound(Task task, Step step, Step to) {
        var most = step.loops().stream()
                .filter(back -> back.to().equals(to.code()))
                .mapToInt(Step.Back::most)
                .sum();
        if (tasks.timesDone(task.processId(), step.code(), to.code()) >= most) {
            throw new Problem(WorkflowProblem.LOOP_LIMIT, to.name(), most);
        }
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
        if (process.isFinished() && !task.state().isFinal()) {
            process.requireUnfinished();
        }
        return process;
    }

    private ProcessDefinition definition(RunningProcess process) {
        return definitions.pinned(process.definitionId());
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
