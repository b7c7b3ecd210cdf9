package vn.tthc.contracts.workflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** Internal processes in force, on topic {@value #TOPIC} (compacted, one key per definition version). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ProcessDefinitionEvent.Unknown.class)
@JsonSubTypes({
    @Type(name = "vn.tthc.workflow.process-definition-approved.v1", value = ProcessDefinitionEvent.Approved.class)
})
public sealed interface ProcessDefinitionEvent extends Event {

    String TOPIC = "tthc.workflow.process-definitions";

    /**
     * A version was approved; a dossier received from {@code approvedAt} on pins the newest one of its procedure.
     *
     * @param caseCode the sub-case it is made for; absent when it serves all cases of the procedure
     * @param agencyCode the competent agency it is made for; absent when it serves all agencies of the procedure
     * @param validFrom the day from which dossiers pin it; absent when at once
     */
    record Approved(
            UUID definitionId,
            String procedureCode,
            @Nullable String caseCode,
            @Nullable String agencyCode,
            int number,
            Instant approvedAt,
            @Nullable LocalDate validFrom)
            implements ProcessDefinitionEvent {

        /** One that is in force at once. */
        public Approved(
                UUID definitionId,
                String procedureCode,
                @Nullable String caseCode,
                @Nullable String agencyCode,
                int number,
                Instant approvedAt) {
            this(definitionId, procedureCode, caseCode, agencyCode, number, approvedAt, null);
        }

        @Override
        public String aggregateId() {
            return definitionId.toString();
        }
    }

    /** A kind of event that this build does not know yet. */
    record Unknown() implements ProcessDefinitionEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }
}
