package vn.tthc.application.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Status;

/** A dossier that waits for somebody to find out who decides it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnroutedView(
        UUID id,
        long version,
        Status status,
        Channel channel,
        String procedureCode,
        String procedureName,
        String caseCode,
        String receivingAgency,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    static UnroutedView of(Dossier dossier) {
        var filing = dossier.filing();
        return new UnroutedView(
                dossier.id(),
                dossier.version(),
                dossier.status(),
                dossier.channel(),
                filing.procedureCode(),
                filing.procedureName(),
                filing.caseCode(),
                filing.receivingAgency(),
                dossier.timing().createdAt(),
                dossier.timing().submittedAt());
    }
}
