package vn.tthc.catalog.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;

/**
 * One version of a procedure, ready to be shown: every case with its limits, fees and papers, every agency with its
 * name, every text safe.
 *
 * @param validTo first day on which it may no longer be received; absent while open-ended
 * @param successorCode the procedure that takes its place then
 * @param replacesCode the procedure whose place it took
 * @param cases never empty
 */
public record ProcedureView(
        String code,
        String name,
        Reference sector,
        UUID versionId,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        @Nullable String replacesCode,
        Decision decision,
        Instant publishedAt,
        boolean receivableOnline,
        List<ProcedureDocument.Case> cases,
        List<Reference> executingAgencies,
        List<Reference> coordinatingAgencies,
        ProcedureDocument document) {

    /** The decision that published this version. */
    public record Decision(UUID id, String number, String issuingAgency, LocalDate signedOn, LocalDate effectiveOn) {}
}
