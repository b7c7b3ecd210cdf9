package vn.tthc.workflow.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.pressure.PressureRules;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.task.StepClock;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskAccess;
import vn.tthc.workflow.task.Tasks;

/** Asking several agencies at once and joining their answers, once. */
@ApplicationScoped
@Transactional
public class ConsultationService {

    /** Who asks where the process does it by itself. */
    public static final String BY_ITSELF = "system";

    private static final String OBJECT = "consultation";

    private final Consultations consultations;
    private final Processes processes;
    private final Tasks tasks;
    private final TaskAccess access;
    private final StepClock stepClock;
    private final Agencies agencies;
    private final PressureRules rules;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ConsultationService(
            Consultations consultations,
            Processes processes,
            Tasks tasks,
            TaskAccess access,
            StepClock stepClock,
            Agencies agencies,
            PressureRules rules,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.consultations = consultations;
        this.processes = processes;
        this.tasks = tasks;
        this.access = access;
        this.stepClock = stepClock;
        this.agencies = agencies;
        this.rules = rules;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The holder of a task asks; each agency gets its own clock and may read the dossier from now on. */
    List<Consultation> ask(UUID taskId, @Nullable String ifMatch, AskAgencies request) {
        var task = access.forWork(taskId);
        var process = processes.lock(task.processId());
        Versions.honour(ifMatch, task.version());
        task.requireHeldBy(caller.subject());
        requireOthers(task, request.agencies());
        var now = now();
        var roundId = Ids.at(now);
        consultations.begin(roundId, task, request.question(), null, now);
        var due = stepClock.due(process, now, request.hours());
        var asking = new Consultation.Asking(caller.subject(), request.question(), request.awaited());
        return request.agencies().stream()
                .map(agency -> ask(process, new Consultation(Ids.at(now), roundId, task, agency, asking, now, due)))
                .toList();
    }

    /** The process itself asks, with a step; each agency has as long as the step, and its own clock. */
    public void askFor(RunningProcess process, Task task, Step.Consult consult, Instant now) {
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var asked = consult.agencies().stream()
                .map(agency -> agencies.present(agency, today))
                .filter(agency -> !agency.equals(task.agencyCode()))
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        var roundId = Ids.at(now);
        consultations.begin(roundId, task, consult.question(), Math.min(consult.needed(), asked.size()), now);
        var asking = new Consultation.Asking(BY_ITSELF, consult.question(), true);
        asked.forEach(agency ->
                ask(process, new Consultation(Ids.at(now), roundId, task, agency, asking, now, task.dueAt())));
    }

    private Consultation ask(RunningProcess process, Consultation consultation) {
        consultations.persist(consultation);
        process.consults(consultation.toAgency(), consultation.askedAt());
        outbox.publish(process);
        outbox.publish(consultation);
        audit.record(
                "consultation.asked", OBJECT, consultation.id().toString(), null, ConsultationTrace.of(consultation));
        return consultation;
    }

    private void requireOthers(Task task, List<String> asked) {
        agencies.require(asked, LocalDate.now(clock));
        if (asked.contains(task.agencyCode())) {
            throw new Problem(WorkflowProblem.SAME_AGENCY);
        }
    }

    /** The asked agency answers, once; the last answer of a round joins it, once. */
    Consultation answer(UUID id, @Nullable String ifMatch, Consultation.Opinion opinion, String text) {
        var consultation = consultations.forAnswer(id, caller.requireAgency());
        processes.lock(consultation.processId());
        consultations.getEntityManager().refresh(consultation);
        Versions.honour(ifMatch, consultation.version());
        var now = now();
        var before = ConsultationTrace.of(consultation);
        consultation.answer(caller.subject(), opinion, text, now);
        outbox.publish(consultation);
        audit.record("consultation.answered", OBJECT, id.toString(), before, ConsultationTrace.of(consultation));
        join(consultation, now);
        return consultation;
    }

    private void join(Consultation last, Instant now) {
        if (consultations.join(last.roundId(), now)) {
            consultations.askedInRound(last.roundId()).forEach(Consultation::holdNothingUp);
            audit.record("consultation.joined", "task", last.taskId().toString(), null, last.roundId());
        }
    }

    /**
     * The asked agency let its time pass, and the asking one goes on without it: whoever holds the step, or the leader,
     * from when the rule of the day lets him.
     */
    Consultation lapse(UUID id, @Nullable String ifMatch, String reason) {
        var consultation = consultations.forAsker(id, caller.requireAgency());
        var process = processes.lock(consultation.processId());
        process.requireUnfinished();
        consultations.getEntityManager().refresh(consultation);
        Versions.honour(ifMatch, consultation.version());
        if (!caller.is(Role.LEADER)) {
            tasks.get(consultation.taskId()).requireHeldBy(caller.subject());
        }
        var now = now();
        requireOver(process, consultation, now);
        var before = ConsultationTrace.of(consultation);
        consultation.lapse(caller.subject(), reason, now);
        outbox.publish(consultation);
        audit.record("consultation.lapsed", OBJECT, id.toString(), before, ConsultationTrace.of(consultation));
        join(consultation, now);
        return consultation;
    }

    private void requireOver(RunningProcess process, Consultation consultation, Instant now) {
        var over = rules.on(PressureRules.Kind.LAPSE, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE)).stream()
                .findFirst()
                .filter(rule -> rule.hours() > 0)
                .map(rule -> stepClock.due(process, consultation.dueAt(), rule.hours()))
                .orElse(consultation.dueAt());
        if (!over.isBefore(now)) {
            throw new Problem(WorkflowProblem.CONSULTATION_IN_TIME, over);
        }
    }

    /** The step is over, so what is still asked for it is needed no more. */
    public void cancelFor(Task task) {
        cancel(consultations.askedFor(task.id()));
    }

    /** The process is over. */
    public void cancelAll(UUID processId) {
        cancel(consultations.askedIn(processId));
    }

    private void cancel(List<Consultation> asked) {
        for (var consultation : asked) {
            consultation.cancel();
            audit.record(
                    "consultation.cancelled",
                    OBJECT,
                    consultation.id().toString(),
                    null,
                    ConsultationTrace.of(consultation));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
