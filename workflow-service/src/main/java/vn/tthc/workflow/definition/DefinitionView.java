package vn.tthc.workflow.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An internal process as people read it. */
public record DefinitionView(
        UUID id,
        String procedureCode,
        @Nullable String caseCode,
        @Nullable String agencyCode,
        @Nullable Integer number,
        String name,
        String state,
        int longestHours,
        List<Step> steps,
        Instant draftedAt,
        @Nullable String decisionNumber,
        @Nullable LocalDate validFrom,
        @Nullable Instant approvedAt,
        long version) {

    public static DefinitionView of(ProcessDefinition definition) {
        return new DefinitionView(
                definition.id(),
                definition.procedureCode(),
                definition.caseCode(),
                definition.agencyCode(),
                definition.number(),
                definition.name(),
                definition.state().name(),
                definition.longestHours(),
                definition.steps(),
                definition.draftedAt(),
                definition.decisionNumber(),
                definition.validFrom(),
                definition.approvedAt(),
                definition.version());
    }
}
