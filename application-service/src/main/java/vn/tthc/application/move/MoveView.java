package vn.tthc.application.move;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move with its counts; nothing here names a person.
 *
 * @param cases how many dossiers by what became of them; those still PLANNED wait for the next call of apply
 * @param movedDates how many of them get another date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveView(
        UUID id,
        long version,
        MoveKind kind,
        String versionId,
        TransitionRule rule,
        String reason,
        String legalBasis,
        String agency,
        Instant plannedAt,
        @Nullable Instant appliedAt,
        Map<Outcome, Long> cases,
        long movedDates) {

    static MoveView of(Move move, MoveCases.Counts counts) {
        return new MoveView(
                move.id(),
                move.version(),
                move.kind(),
                move.targetVersionId(),
                move.rule(),
                move.reason(),
                move.legalBasis(),
                move.agencyCode(),
                move.plannedAt(),
                move.appliedAt(),
                counts.byOutcome(),
                counts.movedDates());
    }
}
