package vn.tthc.workflow.progress;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.process.ProcessStart;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Desk;

/** Begins and breaks off processes as application-service reports dossiers accepted, withdrawn or stopped. */
@ApplicationScoped
@Transactional(MANDATORY)
class DossierService {

    private final ProcessDefinitions definitions;
    private final ProcessStart start;
    private final Processes processes;
    private final Desk desk;
    private final Flow flow;
    private final ProcessEnd end;
    private final Audit audit;
    private final Clock clock;

    DossierService(
            ProcessDefinitions definitions,
            ProcessStart start,
            Processes processes,
            Desk desk,
            Flow flow,
            ProcessEnd end,
            Audit audit,
            Clock clock) {
        this.definitions = definitions;
        this.start = start;
        this.processes = processes;
        this.desk = desk;
        this.flow = flow;
        this.end = end;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts the process pinned to the definition that was in force at receipt; a second telling starts nothing. */
    void accepted(ApplicationEvent.Accepted event) {
        var definition = definitions.pinned(event.processDefinitionId());
        if (!definition.isApproved()) {
            throw new IllegalStateException("Process definition " + definition.id() + " is not approved");
        }
        var now = now();
        start.begin(event, definition, now).ifPresent(process -> open(process, definition, now));
    }

    private void open(RunningProcess process, ProcessDefinition definition, Instant now) {
        flow.start(process, definition, now);
        audit.record("process.started", "process", process.id().toString(), null, new ProcessEnd.Trace(process));
    }

    /** The dossier is over: so is all work on it, even work that has not begun. */
    void closed(UUID applicationId, String reason) {
        var now = now();
        processes
                .lockByApplication(applicationId)
                .ifPresentOrElse(process -> breakOff(process, now), () -> closeBeforeStart(applicationId, reason, now));
    }

    /** Another date is promised, and the steps that are open follow it. */
    void dueDateMoved(ApplicationEvent.DueDateMoved event) {
        processes
                .lockByApplication(event.applicationId())
                .filter(process -> !process.isFinished())
                .ifPresent(process -> {
                    var before = process.dossierDueAt();
                    desk.promise(
                            process,
                            event.dueAt(),
                            event.calendarVersionId(),
                            !event.cause().equals("CALENDAR_CHANGED"));
                    audit.record(
                            "process.due-date-moved", "process", process.id().toString(), before, event.dueAt());
                });
    }

    private void breakOff(RunningProcess process, Instant now) {
        if (!process.isFinished()) {
            process.cancel(now);
            end.wrapUp(process, now);
        }
    }

    private void closeBeforeStart(UUID applicationId, String reason, Instant now) {
        if (processes.closeBeforeStart(applicationId, reason, now)) {
            audit.record("process.never-started", "application", applicationId.toString(), null, reason);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
