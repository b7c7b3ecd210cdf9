package vn.tthc.workflow.progress;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.consultation.ConsultationService;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.handoff.HandoffService;
import vn.tthc.workflow.handoff.SenderGoesOn;
import vn.tthc.workflow.handoff.UpperOneStop;
import vn.tthc.workflow.parallel.ParallelBlocks;
import vn.tthc.workflow.parallel.ParallelBlocks.Arrival;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.task.Desk;
import vn.tthc.workflow.task.Strand;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskService;

/**
 * Carries a dossier from one desk to the next: through decisions, along all ways of a parallel step, over joins. It
 * runs in the transaction that ends the step before, under the lock of the process, so each place is passed once.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class Flow implements SenderGoesOn {

    private final ProcessDefinitions definitions;
    private final ParallelBlocks blocks;
    private final Desk desk;
    private final HandoffService handoffs;
    private final UpperOneStop oneStop;
    private final ConsultationService consultations;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;

    Flow(
            ProcessDefinitions definitions,
            ParallelBlocks blocks,
            Desk desk,
            HandoffService handoffs,
            UpperOneStop oneStop,
            ConsultationService consultations,
            Agencies agencies,
            Outbox outbox,
            Audit audit,
            Caller caller) {
        this.definitions = definitions;
        this.blocks = blocks;
        this.desk = desk;
        this.handoffs = handoffs;
        this.oneStop = oneStop;
        this.consultations = consultations;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /** What is moved on, by whom and when. */
    private record Course(RunningProcess process, ProcessDefinition definition, String by, Instant now) {}

    /** A step to go to, on a thread, from a step that a refusal would lead back to. */
    private record Move(Step step, Strand strand, String from) {}

    /** Begins at the first step. */
    void start(RunningProcess process, ProcessDefinition definition, Instant now) {
        var first = definition.firstStep();
        go(
                new Course(process, definition, ConsultationService.BY_ITSELF, now),
                new Move(first, Strand.MAIN, first.code()));
    }

    /** Goes on from a task that is done to the step that was chosen. */
    void goOn(RunningProcess process, ProcessDefinition definition, Task done, Step next, Instant now) {
        go(new Course(process, definition, caller.subject(), now), new Move(next, done.strand(), done.stepCode()));
    }

    /** Back to an earlier step; parallel blocks that this leaves are called off with all work on their ways. */
    void goBack(RunningProcess process, ProcessDefinition definition, Task from, Step to, int blocksLeft, Instant now) {
        var left = blocks.leave(from.strand(), blocksLeft, now);
        callOff(left.neededNoMore(), now);
        go(new Course(process, definition, caller.subject(), now), new Move(to, left.thread(), from.stepCode()));
    }

    /** Whoever sent the dossier has it again: at the step it came from, or where that is behind a join, at this one. */
    @Override
    public void goOn(RunningProcess process, Task refused, String fromStep, String sender, Instant now) {
        var definition = definitions.pinned(process.definitionId());
        var left = definition.blocksLeft(refused.stepCode(), fromStep);
        var step = definition
                .step(left.isPresent() ? fromStep : refused.stepCode())
                .orElseThrow();
        var thread = blocks.leave(refused.strand(), left.orElse(0), now);
        callOff(thread.neededNoMore(), now);
        desk.open(process, step, new Task.Opening(sender, thread.thread(), null), now);
    }

    private void go(Course course, Move first) {
        Deque<Move> moves = new ArrayDeque<>(List.of(first));
        while (!moves.isEmpty()) {
            var move = moves.pop();
            switch (move.step().shape()) {
                case TASK, CONSULTATION, SUBPROCESS -> open(course, move);
                case DECISION -> moves.push(decided(course, move));
                case PARALLEL -> divide(course, move, moves);
                case JOIN -> arrive(course, move, moves);
            }
        }
        outbox.publish(course.process());
    }

    private static Move decided(Course course, Move move) {
        var way = course.definition().decide(move.step(), course.process().facts());
        return new Move(way, move.strand(), move.from());
    }

    private void divide(Course course, Move move, Deque<Move> moves) {
        var join = course.definition().joinOf(move.step());
        var ways = blocks.divide(course.process(), move.step(), join, move.strand(), course.now());
        push(course.definition(), ways, move.from(), moves);
    }

    private void arrive(Course course, Move move, Deque<Move> moves) {
        switch (blocks.arrive(move.strand(), course.now())) {
            case Arrival.Waiting(var ways) -> push(course.definition(), ways, move.from(), moves);
            case Arrival.Joined(var thread, var neededNoMore) -> {
                callOff(neededNoMore, course.now());
                moves.removeIf(waiting -> waiting.strand().isIn(move.strand()));
                var next = move.step().next().getFirst();
                moves.push(new Move(course.definition().step(next).orElseThrow(), thread, move.from()));
            }
        }
    }

    /** The first way on top, so that it is gone first. */
    private static void push(ProcessDefinition definition, List<Strand> ways, String from, Deque<Move> moves) {
        for (var strand : ways.reversed()) {
            var first = definition.step(String.valueOf(strand.way())).orElseThrow();
            moves.push(new Move(first, strand, from));
        }
    }

    /** The agency that a step names may have been merged since it was approved: then its successor does it. */
    private void open(Course course, Move move) {
        var process = course.process();
        var named = process.agencyFor(move.step().agency());
        var agency = agencies.present(named, LocalDate.ofInstant(course.now(), CivilTime.CIVIL_ZONE));
        var opening = new Task.Opening(
                agency, move.strand(), handoffs.expected(process, agency, move.strand(), course.now()));
        var task = desk.open(process, move.step(), opening, course.now());
        if (move.strand().carries()) {
            handoffs.announce(process, task, move.from(), course.by(), course.now());
        } else {
            process.handledBy(agency, course.now());
            oneStop.accompany(process, process.custodian(), agency, course.now());
        }
        var consult = move.step().consult();
        if (consult != null) {
            consultations.askFor(process, task, consult, course.now());
        }
    }

    private void callOff(List<Task> tasks, Instant now) {
        for (var task : tasks) {
            handoffs.cancelFor(task, now);
            consultations.cancelFor(task);
            var before = new TaskService.Trace(task);
            if (task.cancel(now)) {
                audit.record("task.called-off", "task", task.id().toString(), before, new TaskService.Trace(task));
            }
        }
    }
}
