package vn.tthc.application.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round as both sides see it, with the promised date before and after. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupplementView(
        UUID id,
        int round,
        Stage stage,
        String content,
        String reason,
        String legalBasis,
        String agency,
        Instant askedAt,
        boolean withinWindow,
        boolean guidanceIgnored,
        Instant lapsesAt,
        @Nullable Instant answeredAt,
        @Nullable String answerNote,
        @Nullable Instant previousDueAt,
        @Nullable Instant newDueAt) {

    static SupplementView of(Supplement supplement) {
        return new SupplementView(
                supplement.id(),
                supplement.round(),
                supplement.stage(),
                supplement.content(),
                supplement.reason(),
                supplement.legalBasis(),
                supplement.agencyCode(),
                supplement.askedAt(),
                supplement.withinWindow(),
                supplement.guidanceIgnored(),
                supplement.lapsesAt(),
                supplement.answeredAt(),
                supplement.answerNote(),
                supplement.previousDueAt(),
                supplement.newDueAt());
    }
}
