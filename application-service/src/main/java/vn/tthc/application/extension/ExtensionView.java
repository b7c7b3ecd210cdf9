package vn.tthc.application.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An extension as both sides see it.
 *
 * @param lastDay the last day on which it could be said in time
 * @param violation that it was said later than that
 */
record ExtensionView(
        UUID id,
        int number,
        String letterNumber,
        String reason,
        String legalBasis,
        String agency,
        Instant decidedAt,
        Instant previousDueAt,
        Instant newDueAt,
        LocalDate lastDay,
        boolean violation) {

    static ExtensionView of(Extension extension) {
        return new ExtensionView(
                extension.id(),
                extension.number(),
                extension.letterNumber(),
                extension.reason(),
                extension.legalBasis(),
                extension.agencyCode(),
                extension.decidedAt(),
                extension.previousDueAt(),
                extension.newDueAt(),
                extension.lastDay(),
                extension.tooLate());
    }
}
