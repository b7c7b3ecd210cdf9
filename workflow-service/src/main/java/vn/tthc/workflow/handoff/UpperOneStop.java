package vn.tthc.workflow.handoff;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Levels;

/**
 * A dossier that goes up a level goes by the one-stop there (Nghị định 61/2018 Điều 19.7, and whatever rule is in force):
 * that one-stop watches over it, or receives it.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class UpperOneStop {

    private final Levels levels;

    UpperOneStop(Levels levels) {
        this.levels = levels;
    }

    /** Refuses to send a dossier up by hand past a one-stop that has to receive it. */
    void require(String from, String to, Instant now) {
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        levels.oneStopAbove(from, to, today)
                .filter(_ -> levels.route(today) == Levels.Route.THROUGH)
                .ifPresent(oneStop -> {
                    throw new Problem(WorkflowProblem.ONE_STOP_FIRST, oneStop).with("oneStop", oneStop);
                });
    }

    /** From now on the one-stop of the upper level reads a dossier that goes there. */
    public void accompany(RunningProcess process, String from, String to, Instant now) {
        levels.oneStopAbove(from, to, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE))
                .ifPresent(oneStop -> process.consults(oneStop, now));
    }
}
