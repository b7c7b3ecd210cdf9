package vn.tthc.application.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a statement came to.
 *
 * @param sha256 of the file
 * @param lines of the file
 */
record ReportView(
        UUID id,
        String agency,
        LocalDate day,
        String sha256,
        int lines,
        long matched,
        long amountDiffers,
        long missingHere,
        long missingThere,
        Instant uploadedAt) {}
