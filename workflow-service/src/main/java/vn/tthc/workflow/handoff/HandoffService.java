package vn.tthc.workflow.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.process.Custody;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.reference.DossierPapers;
import vn.tthc.workflow.task.StepClock;
import vn.tthc.workflow.task.Strand;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskAccess;
import vn.tthc.workflow.task.Tasks;

/** Moves custody of dossiers between agencies. */
@ApplicationScoped
@Transactional
public class HandoffService {

    private static final String OBJECT = "handoff";

    private final Handoffs handoffs;
    private final Processes processes;
    private final Custody custody;
    private final Tasks tasks;
    private final SenderGoesOn sender;
    private final StepClock stepClock;
    private final UpperOneStop oneStop;
    private final TaskAccess access;
    private final Agencies agencies;
    private final DossierPapers papers;
    private final Receipts receipts;
    private final HandoffConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    HandoffService(
            Handoffs handoffs,
            Processes processes,
            Custody custody,
            Tasks tasks,
            SenderGoesOn sender,
            StepClock stepClock,
            UpperOneStop oneStop,
            TaskAccess access,
            Agencies agencies,
            DossierPapers papers,
            Receipts receipts,
            HandoffConfig config,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.handoffs = handoffs;
        this.processes = processes;
        this.custody = custody;
        this.tasks = tasks;
        this.sender = sender;
        this.stepClock = stepClock;
        this.oneStop = oneStop;
        this.access = access;
        this.agencies = agencies;
        this.papers = papers;
        this.receipts = receipts;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The holder of a task sends it, and the dossier with it, to another agency. */
    Handoff send(UUID taskId, @Nullable String ifMatch, Order order) {
        var task = access.forWork(taskId);
        var process = lock(task);
        Versions.honour(ifMatch, task.version());
        task.requireHeldBy(caller.subject());
        requireSendable(task, order.toAgency());
        var now = now();
        oneStop.require(task.agencyCode(), order.toAgency(), now);
        var handoff = create(Ids.at(now), Handoff.Kind.MANUAL, process, task, sending(task, order), now);
        task.send(handoff.id());
        return handoff;
    }

    private Handoff.Sending sending(Task task, Order order) {
        var dossier = papers.of(task.applicationId());
        var list = order.papers() == null ? PaperList.all(dossier) : PaperList.of(order.papers(), dossier);
        return new Handoff.Sending(caller.subject(), order.toAgency(), task.stepCode(), order.note(), list);
    }

    private void requireSendable(Task task, String toAgency) {
        agencies.require(List.of(toAgency), LocalDate.now(clock));
        if (task.agencyCode().equals(toAgency)) {
            throw new Problem(WorkflowProblem.SAME_AGENCY);
        }
        var outstanding = tasks.outstandingConsultations(task.id());
        if (outstanding > 0) {
            throw new Problem(WorkflowProblem.CONSULTATIONS_OUTSTANDING, outstanding).with("outstanding", outstanding);
        }
    }

    /** The handoff that a task in this agency will have to wait for; none where the dossier is there, or stays elsewhere. */
    public @Nullable UUID expected(RunningProcess process, String agency, Strand strand, Instant now) {
        return strand.carries() && !process.custodian().equals(agency) ? Ids.at(now) : null;
    }

    /** The process goes on in another agency: its task is announced there, and claiming it is the receipt. */
    public void announce(RunningProcess process, Task task, String fromStep, String by, Instant now) {
        var id = task.pendingHandoff();
        if (id != null) {
            var list = PaperList.all(papers.of(process.applicationId()));
            var sending = new Handoff.Sending(by, task.agencyCode(), fromStep, null, list);
            create(id, Handoff.Kind.STEP, process, task, sending, now);
        }
    }

    private Handoff create(
            UUID id, Handoff.Kind kind, RunningProcess process, Task task, Handoff.Sending sending, Instant now) {
        var due = stepClock.due(process, now, config.receiptHours());
        var handoff = new Handoff(id, kind, process, task, sending, now, due);
        handoffs.persist(handoff);
        process.handledBy(sending.toAgency(), now);
        oneStop.accompany(process, handoff.fromAgency(), sending.toAgency(), now);
        outbox.publish(process);
        outbox.publish(handoff);
        audit.record("handoff.sent", OBJECT, handoff.id().toString(), null, HandoffView.of(handoff));
        return handoff;
    }

    /** The receiving agency takes over. */
    Handoff receive(UUID id, @Nullable String ifMatch, List<PaperList.Found> found) {
        var handoff = handoffs.forReceiver(id, caller.requireAgency());
        var process = relock(handoff);
        Versions.honour(ifMatch, handoff.version());
        return receive(transfer(handoff, process), found, now());
    }

    /** Claiming an announced task is its receipt, with all that was listed; the process is locked already. */
    public void receivedByClaim(Task task, RunningProcess process, Instant now) {
        var pending = task.pendingHandoff();
        if (pending != null) {
            receive(new Transfer(handoffs.findById(pending), task, process), List.of(), now);
        }
    }

    private Handoff receive(Transfer transfer, List<PaperList.Found> found, Instant now) {
        var custodian = transfer.receive(caller.subject(), found, now);
        return settle(transfer, custodian, "handoff.received", now);
    }

    /** The receiving agency does not take it, and says why: the sender goes on. */
    Handoff refuse(UUID id, @Nullable String ifMatch, String ground) {
        var handoff = handoffs.forReceiver(id, caller.requireAgency());
        var process = relock(handoff);
        Versions.honour(ifMatch, handoff.version());
        var now = now();
        var transfer = transfer(handoff, process);
        transfer.refuse(caller.subject(), ground, now);
        if (handoff.isStep()) {
            sender.goOn(process, transfer.task(), handoff.fromStep(), handoff.fromAgency(), now);
        }
        return settle(transfer, Optional.empty(), "handoff.refused", now);
    }

    /** The receiving agency has done its part and gives task and dossier back to the sender. */
    Handoff giveBack(UUID id, @Nullable String ifMatch) {
        var handoff = handoffs.forReceiver(id, caller.requireAgency());
        var process = relock(handoff);
        Versions.honour(ifMatch, handoff.version());
        if (handoff.isStep()) {
            // A step is done where it is and then leads on; giving it back undone is what return is for.
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, handoff.state(), Handoff.State.RETURNED);
        }
        var transfer = transfer(handoff, process);
        requireSendable(transfer.task(), handoff.fromAgency());
        var now = now();
        return settle(transfer, transfer.giveBack(now), "handoff.returned", now);
    }

    /** The process is over: what is on its way needs no receipt any more. */
    public void cancelAll(UUID processId, Instant now) {
        handoffs.sent(processId).forEach(handoff -> handoff.cancel(now));
    }

    /** The task is needed no more, and so is its receipt. */
    public void cancelFor(Task task, Instant now) {
        handoffs.sentFor(task.id()).forEach(handoff -> handoff.cancel(now));
    }

    private RunningProcess lock(Task task) {
        var process = processes.lock(task.processId());
        process.requireUnfinished();
        return process;
    }

    private RunningProcess relock(Handoff handoff) {
        var process = processes.lock(handoff.processId());
        handoffs.getEntityManager().refresh(handoff);
        return process;
    }

    private Transfer transfer(Handoff handoff, RunningProcess process) {
        return new Transfer(handoff, tasks.get(handoff.taskId()), process);
    }

    private Handoff settle(Transfer transfer, Optional<String> custodian, String action, Instant now) {
        var handoff = transfer.handoff();
        custodian.ifPresent(agency -> custody.passTo(transfer.process(), agency, handoff.id(), now));
        handoffs.flush();
        receipts.seal(handoff, now);
        outbox.publish(handoff);
        audit.record(action, OBJECT, handoff.id().toString(), null, HandoffView.of(handoff));
        return handoff;
    }

    /** What is sent where; without a list all files of the dossier go along. */
    record Order(
            String toAgency,
            @Nullable String note,
            @Nullable List<PaperList.Listed> papers) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
