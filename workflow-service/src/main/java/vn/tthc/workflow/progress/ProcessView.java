package vn.tthc.workflow.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.consultation.ConsultationHistory;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.handoff.HandoffView;
import vn.tthc.workflow.process.Custody;
import vn.tthc.workflow.process.LegalTime;
import vn.tthc.workflow.process.ProcessPause;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;

/**
 * Everything that happened inside the process of one dossier, in one answer.
 *
 * @param custodian the agency that answers for the dossier right now
 * @param custody who answered for it from when to when, without gap or overlap
 * @param legalMinutes working time of the pinned calendar so far, without pauses; absent while the calendar is unknown
 */
record ProcessView(
        UUID id,
        UUID applicationId,
        String dossierCode,
        String procedureCode,
        String procedureName,
        Definition definition,
        String state,
        String custodian,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String resultNumber,
        List<StepEntry> tasks,
        List<SpellEntry> custody,
        @Nullable Long legalMinutes,
        List<HandoffView> handoffs,
        List<ConsultationHistory.Entry> consultations,
        List<PauseEntry> pauses,
        long version) {

    /** One custodian's turn; the legal minutes of all add up to those of the process. */
    record SpellEntry(
            String agencyCode,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID handoffId,
            @Nullable Long legalMinutes) {

        static SpellEntry of(Custody.Spell spell, Optional<LegalTime> time, Instant end) {
            var to = spell.to() == null ? end : spell.to();
            var minutes = time.map(legal -> legal.minutes(spell.from(), to)).orElse(null);
            return new SpellEntry(spell.agencyCode(), spell.from(), spell.to(), spell.handoffId(), minutes);
        }
    }

    /** Which version of the internal process this dossier is pinned to. */
    record Definition(UUID id, @Nullable Integer number, String name) {

        static Definition of(ProcessDefinition definition) {
            return new Definition(definition.id(), definition.number(), definition.name());
        }
    }

    /** One step as it was done, or is being done; {@code way} is the one of a parallel block it lies on. */
    record StepEntry(
            UUID taskId,
            String stepCode,
            String stepName,
            String agencyCode,
            String role,
            String state,
            @Nullable String holderName,
            Instant openedAt,
            @Nullable Instant claimedAt,
            Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String way,
            boolean late) {

        static StepEntry of(Task task, Instant now) {
            var closedAt = task.closedAt();
            return new StepEntry(
                    task.id(),
                    task.stepCode(),
                    task.stepName(),
                    task.agencyCode(),
                    task.role(),
                    task.state().name(),
                    task.holderName(),
                    task.openedAt(),
                    task.claimedAt(),
                    task.dueAt(),
                    closedAt,
                    task.outcome(),
                    task.strand().way(),
                    task.dueAt().isBefore(closedAt == null ? now : closedAt));
        }
    }

    /** One time the applicant supplemented, or had to pay. */
    record PauseEntry(
            @Nullable UUID taskId,
            @Nullable UUID supplementId,
            @Nullable UUID obligationId,
            Instant from,
            @Nullable Instant to) {

        static PauseEntry of(ProcessPause pause) {
            return new PauseEntry(pause.taskId(), pause.supplementId(), pause.obligationId(), pause.from(), pause.to());
        }
    }

    /** What was found out about a process beside itself. */
    record Parts(
            ProcessDefinition definition,
            List<Task> tasks,
            List<Custody.Spell> custody,
            List<HandoffView> handoffs,
            List<ConsultationHistory.Entry> consultations,
            List<ProcessPause> pauses,
            Optional<LegalTime> time) {}

    static ProcessView of(RunningProcess process, Parts parts, Instant now) {
        var end = process.finishedAt() == null ? now : process.finishedAt();
        return new ProcessView(
                process.id(),
                process.applicationId(),
                process.dossierCode(),
                process.procedureCode(),
                process.procedureName(),
                Definition.of(parts.definition()),
                process.state().name(),
                process.custodian(),
                process.startedAt(),
                process.finishedAt(),
                process.resultNumber(),
                parts.tasks().stream().map(task -> StepEntry.of(task, now)).toList(),
                parts.custody().stream()
                        .map(spell -> SpellEntry.of(spell, parts.time(), end))
                        .toList(),
                parts.time().map(time -> time.minutes(process.startedAt(), end)).orElse(null),
                parts.handoffs(),
                parts.consultations(),
                parts.pauses().stream().map(PauseEntry::of).toList(),
                process.version());
    }
}
