package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;

/** That an internal process was approved; its steps are nobody's business here. */
@Entity
@Table(name = "process_definition_replica")
class ProcessDefinition {

    @Id
    private UUID definitionId;

    private String procedureCode;
    private @Nullable String caseCode;
    private @Nullable String agencyCode;
    private int number;
    private Instant approvedAt;
    private @Nullable LocalDate validFrom;

    /** For Hibernate, which fills the fields itself. */
    protected ProcessDefinition() {}

    ProcessDefinition(ProcessDefinitionEvent.Approved approved) {
        definitionId = approved.definitionId();
        procedureCode = approved.procedureCode();
        caseCode = approved.caseCode();
        agencyCode = approved.agencyCode();
        number = approved.number();
        approvedAt = approved.approvedAt();
        validFrom = approved.validFrom();
    }

    UUID definitionId() {
        return definitionId;
    }
}
