package vn.tthc.workflow.handoff;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.UnaryOperator;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Tasks;

/** Dossiers on their way to an agency that is no more. */
@ApplicationScoped
@Transactional(MANDATORY)
public class HandoffHeirs {

    private final Handoffs handoffs;
    private final Tasks tasks;

    HandoffHeirs(Handoffs handoffs, Tasks tasks) {
        this.handoffs = handoffs;
        this.tasks = tasks;
    }

    /** They go to the heir; where that is the sender himself, there is nothing to receive any more. */
    public void takeOver(RunningProcess process, UnaryOperator<String> heir, Instant now) {
        for (var handoff : handoffs.sent(process.id())) {
            var receiver = heir.apply(handoff.toAgency());
            if (receiver.equals(heir.apply(handoff.fromAgency()))) {
                handoff.cancel(now);
                tasks.get(handoff.taskId()).arrive(receiver, process.isPaused());
            } else {
                handoff.goesTo(receiver);
                process.handledBy(receiver, now);
            }
        }
    }
}
