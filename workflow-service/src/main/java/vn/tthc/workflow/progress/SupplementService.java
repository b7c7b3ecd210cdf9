package vn.tthc.workflow.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.process.Pauses;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Desk;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskAccess;
import vn.tthc.workflow.task.Tasks;

/** Asking the applicant for more, and the step clocks that stand still until it has come or was paid. */
@ApplicationScoped
@Transactional
class SupplementService {

    private static final String OBJECT = "process";

    private final Processes processes;
    private final Pauses pauses;
    private final Tasks tasks;
    private final TaskAccess access;
    private final Desk desk;
    private final SupplementConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SupplementService(
            Processes processes,
            Pauses pauses,
            Tasks tasks,
            TaskAccess access,
            Desk desk,
            SupplementConfig config,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.processes = processes;
        this.pauses = pauses;
        this.tasks = tasks;
        this.access = access;
        this.desk = desk;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The holder of a task asks; everything about this dossier waits until the applicant has answered. */
    Task ask(UUID taskId, @Nullable String ifMatch, Supplement supplement) {
        var task = access.forWork(taskId);
        var process = processes.lock(task.processId());
        Versions.honour(ifMatch, task.version());
        task.requireHeldBy(caller.subject());
        if (pauses.rounds(process.id()) >= config.most()) {
            throw new Problem(WorkflowProblem.SUPPLEMENT_LIMIT, config.most());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pauses.ask(process.id(), taskId, now);
        process.pause();
        desk.pause(process);
        outbox.publish(new ProcessEvent.SupplementAsked(
                process.applicationId(),
                taskId,
                task.agencyCode(),
                caller.subject(),
                supplement.content(),
                supplement.reason(),
                supplement.legalBasis(),
                now));
        audit.record("supplement.asked", "task", taskId.toString(), null, supplement);
        tasks.flush();
        return task;
    }

    /** application-service asked the applicant, for us or for itself. Says nothing to a dossier without a process. */
    void requested(ApplicationEvent.SupplementRequested event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    pauses.requested(
                            process.id(),
                            event.supplementId(),
                            event.taskId(),
                            event.requestedAt().truncatedTo(ChronoUnit.MICROS));
                    pauseIfOpen(process);
                });
    }

    private void pauseIfOpen(RunningProcess process) {
        if (!process.isPaused() && pauses.isAnyOpen(process.id())) {
            process.pause();
            desk.pause(process);
            audit.record("process.paused", OBJECT, process.id().toString(), null, null);
        }
    }

    /** The applicant has answered. Work goes on once nothing is outstanding, whatever was heard of first. */
    void supplied(ApplicationEvent.Supplemented event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    pauses.supplied(
                            process.id(),
                            event.supplementId(),
                            event.suppliedAt().truncatedTo(ChronoUnit.MICROS));
                    resumeIfNothingOpen(process, event.dueAt());
                });
    }

    /** The law did not allow what a task asked for: work goes on without it. */
    void refused(ApplicationEvent.SupplementRefused event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    pauses.refused(
                            process.id(), event.taskId(), event.refusedAt().truncatedTo(ChronoUnit.MICROS));
                    resumeIfNothingOpen(process, null);
                });
    }

    /** Nothing goes on before the applicant has paid. */
    void paymentRequired(ApplicationEvent.PaymentRequired event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    pauses.obliged(
                            process.id(),
                            event.obligationId(),
                            event.requiredAt().truncatedTo(ChronoUnit.MICROS));
                    pauseIfOpen(process);
                });
    }

    /** Paid, or forgiven: work goes on once nothing else is outstanding. */
    void paymentSettled(ApplicationEvent.PaymentSettled event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    pauses.met(
                            process.id(),
                            event.obligationId(),
                            event.settledAt().truncatedTo(ChronoUnit.MICROS));
                    resumeIfNothingOpen(process, event.dueAt());
                });
    }

    private void resumeIfNothingOpen(RunningProcess process, @Nullable Instant newDueAt) {
        if (process.isPaused() && !pauses.isAnyOpen(process.id())) {
            process.resume(newDueAt);
            desk.resume(process);
            audit.record("process.resumed", OBJECT, process.id().toString(), null, newDueAt);
        }
    }

    /** What is asked of the applicant, why, and by which law; it speaks of papers, never of a person. */
    record Supplement(String content, String reason, String legalBasis) {}
}
