package vn.tthc.workflow.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.tthc.platform.security.Caller;
import vn.tthc.workflow.consultation.ConsultationHistory;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.handoff.HandoffHistory;
import vn.tthc.workflow.process.Custody;
import vn.tthc.workflow.process.LegalTime;
import vn.tthc.workflow.process.Pauses;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.reference.Calendars;
import vn.tthc.workflow.task.Tasks;

/** Puts together what happened inside one process, for those whose agency takes part in it. */
@ApplicationScoped
class ProcessHistory {

    private final Processes processes;
    private final ProcessDefinitions definitions;
    private final Tasks tasks;
    private final Custody custody;
    private final HandoffHistory handoffs;
    private final ConsultationHistory consultations;
    private final Pauses pauses;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    ProcessHistory(
            Processes processes,
            ProcessDefinitions definitions,
            Tasks tasks,
            Custody custody,
            HandoffHistory handoffs,
            ConsultationHistory consultations,
            Pauses pauses,
            Calendars calendars,
            Caller caller,
            Clock clock) {
        this.processes = processes;
        this.definitions = definitions;
        this.tasks = tasks;
        this.custody = custody;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.pauses = pauses;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** In one transaction, so that the parts fit together. */
    @Transactional
    ProcessView of(UUID applicationId) {
        var process = processes.get(applicationId, caller.scope());
        var now = clock.instant();
        var parts = new ProcessView.Parts(
                definitions.pinned(process.definitionId()),
                tasks.of(process.id()),
                custody.of(process.id()),
                handoffs.of(process.id()),
                consultations.of(process.id()),
                pauses.of(process.id()),
                calendars
                        .find(process.calendarVersionId())
                        .map(calendar ->
                                new LegalTime(calendar, pauses.until(process.id(), now), process.startedAt())));
        return ProcessView.of(process, parts, now);
    }
}
