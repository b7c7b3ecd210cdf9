package vn.tthc.workflow.handoff;

import java.time.Instant;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;

/** What becomes of a dossier whose next step the other agency did not take over: whoever sent it works on it again. */
public interface SenderGoesOn {

    /** Lays the dossier on the sender's desk again, at the step it came from; the refused task is cancelled already. */
    void goOn(RunningProcess process, Task refused, String fromStep, String sender, Instant now);
}
