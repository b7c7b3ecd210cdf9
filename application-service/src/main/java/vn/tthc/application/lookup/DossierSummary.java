package vn.tthc.application.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Lateness;
import vn.tthc.application.dossier.Status;

/** A dossier in a list: the identity number is masked, whoever asks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierSummary(
        UUID id,
        @Nullable String code,
        Status status,
        int statusCode,
        Channel channel,
        String procedureCode,
        String procedureName,
        String receivingAgency,
        @Nullable String competentAgency,
        String applicantName,
        String identityNumber,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        Lateness lateness) {

    static DossierSummary of(Dossier dossier, Instant now) {
        var filing = dossier.filing();
        var timing = dossier.timing();
        return new DossierSummary(
                dossier.id(),
                dossier.code(),
                dossier.status(),
                dossier.status().code(),
                dossier.channel(),
                filing.procedureCode(),
                filing.procedureName(),
                filing.receivingAgency(),
                filing.competentAgency(),
                filing.applicant().name(),
                Applicant.masked(filing.applicant().identityNumber()),
                timing.submittedAt(),
                timing.receivedAt(),
                timing.dueAt(),
                timing.finishedAt(),
                timing.lateness(now));
    }
}
