package vn.tthc.workflow.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;

/**
 * One handoff with its task and its process, which move together or not at all. Each act says which agency answers for
 * the dossier from now on, if that changes: only receiving and giving back do that, so there is one at every instant.
 */
record Transfer(Handoff handoff, Task task, RunningProcess process) {

    /** The receiver has it, and says what he found. */
    Optional<String> receive(String by, List<PaperList.Found> found, Instant now) {
        handoff.receive(by, found, now);
        task.arrive(handoff.toAgency(), process.isPaused());
        return carried(handoff.toAgency());
    }

    /** The receiver does not take it; a task that was sent by hand goes back to its sender's queue. */
    void refuse(String by, String ground, Instant now) {
        handoff.refuse(by, ground, now);
        if (handoff.isStep()) {
            task.cancel(now);
        } else {
            task.arrive(handoff.fromAgency(), process.isPaused());
        }
    }

    /** The receiver has done his part. Whoever sent it on has nothing to give back. */
    Optional<String> giveBack(Instant now) {
        handoff.requireReturnable(task.agencyCode());
        task.giveBack(handoff.fromAgency());
        handoff.giveBack(now);
        return carried(handoff.fromAgency());
    }

    private Optional<String> carried(String agency) {
        return task.strand().carries() ? Optional.of(agency) : Optional.empty();
    }
}
