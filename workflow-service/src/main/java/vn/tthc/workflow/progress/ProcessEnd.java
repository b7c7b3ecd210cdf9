package vn.tthc.workflow.progress;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.workflow.consultation.ConsultationService;
import vn.tthc.workflow.handoff.HandoffService;
import vn.tthc.workflow.parallel.ParallelBlocks;
import vn.tthc.workflow.process.Custody;
import vn.tthc.workflow.process.Pauses;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Desk;

/** Leaves nothing open behind a process that is over, however it ended. */
@ApplicationScoped
@Transactional(MANDATORY)
class ProcessEnd {

    private final Desk desk;
    private final HandoffService handoffs;
    private final ConsultationService consultations;
    private final Custody custody;
    private final Pauses pauses;
    private final ParallelBlocks blocks;
    private final Outbox outbox;
    private final Audit audit;

    ProcessEnd(
            Desk desk,
            HandoffService handoffs,
            ConsultationService consultations,
            Custody custody,
            Pauses pauses,
            ParallelBlocks blocks,
            Outbox outbox,
            Audit audit) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.custody = custody;
        this.pauses = pauses;
        this.blocks = blocks;
        this.outbox = outbox;
        this.audit = audit;
    }

    void wrapUp(RunningProcess process, Instant now) {
        desk.clear(process, now);
        handoffs.cancelAll(process.id(), now);
        consultations.cancelAll(process.id());
        pauses.endAll(process.id(), now);
        blocks.withdrawAll(process.id(), now);
        custody.end(process, now);
        outbox.publish(process);
        audit.record("process.ended", "process", process.id().toString(), null, new Trace(process));
    }

    record Trace(String state, String dossierCode, String custodian) {

        Trace(RunningProcess process) {
            this(process.state().name(), process.dossierCode(), process.custodian());
        }
    }
}
