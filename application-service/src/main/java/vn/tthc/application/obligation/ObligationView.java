package vn.tthc.application.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obligation as both sides see it, with the promised date before and after. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObligationView(
        UUID id,
        int number,
        ObligationState state,
        String content,
        @Nullable Long amount,
        String noticeNumber,
        String legalBasis,
        String pauseBasis,
        String agency,
        Instant askedAt,
        LocalDate payBy,
        Instant lapsesAt,
        @Nullable Instant closedAt,
        @Nullable Instant previousDueAt,
        @Nullable Instant newDueAt) {

    static ObligationView of(Obligation it) {
        return new ObligationView(
                it.id(),
                it.number(),
                it.state(),
                it.content(),
                it.amount(),
                it.noticeNumber(),
                it.legalBasis(),
                it.ruleBasis(),
                it.agencyCode(),
                it.askedAt(),
                it.payBy(),
                it.lapsesAt(),
                it.closedAt(),
                it.previousDueAt(),
                it.newDueAt());
    }
}
