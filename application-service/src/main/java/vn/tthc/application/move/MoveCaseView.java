package vn.tthc.application.move;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dossier of a move; nothing here names a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveCaseView(
        UUID applicationId,
        String code,
        String competentAgency,
        String oldVersionId,
        Instant oldDueAt,
        @Nullable Instant newDueAt,
        Outcome outcome,
        @Nullable String note,
        @Nullable Instant decidedAt) {

    static MoveCaseView of(MoveCase one) {
        return new MoveCaseView(
                one.dossierId(),
                one.dossierCode(),
                one.competentAgency(),
                one.oldVersionId(),
                one.oldDueAt(),
                one.newDueAt(),
                one.outcome(),
                one.note(),
                one.decidedAt());
    }
}
