package vn.tthc.workflow.process;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.id.Ids;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.reference.Procedures;

/** Begins the process of an accepted dossier, once. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ProcessStart {

    private final Processes processes;
    private final Custody custody;
    private final Procedures procedures;

    ProcessStart(Processes processes, Custody custody, Procedures procedures) {
        this.processes = processes;
        this.custody = custody;
        this.procedures = procedures;
    }

    /** Empty when the dossier already has its process, or was over before this was heard of. */
    public Optional<RunningProcess> begin(
            ApplicationEvent.Accepted accepted, ProcessDefinition definition, Instant now) {
        if (processes.hasBegunOrNeverWill(accepted.applicationId())) {
            return Optional.empty();
        }
        var process = new RunningProcess(
                Ids.at(now),
                accepted,
                procedures.name(accepted.procedureVersionId()).orElse(accepted.procedureCode()),
                firstAgency(accepted, definition),
                now);
        processes.persist(process);
        custody.begin(process, now);
        return Optional.of(process);
    }

    private static String firstAgency(ApplicationEvent.Accepted accepted, ProcessDefinition definition) {
        return switch (definition.firstStep().agency()) {
            // Where the way divides before anybody works, the agency that decides answers for the dossier.
            case "COMPETENT", "" -> accepted.competentAgency();
            case "RECEIVING" -> accepted.receivingAgency();
            case String code -> code;
        };
    }
}
