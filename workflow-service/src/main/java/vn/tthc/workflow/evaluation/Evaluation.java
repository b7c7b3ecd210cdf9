package vn.tthc.workflow.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * What an evaluation needs of one agency in one dossier.
 *
 * @param role HANDLING, or CONSULTED where it only answered
 * @param dueAt what the dossier was promised for at the end
 * @param spentMinutes worked by this agency on it, and {@code shareMinutes} what it had for that
 * @param agencies that took part
 * @param contacts how often the applicant was asked for more
 * @param dossierPoints index 1, {@code agencyPoints} index 2, {@code contactPoints} index 3
 */
record Evaluation(
        UUID processId,
        String agencyCode,
        String role,
        UUID applicationId,
        String dossierCode,
        String procedureCode,
        Instant finishedAt,
        Instant dueAt,
        int steps,
        int lateSteps,
        long spentMinutes,
        long shareMinutes,
        int agencies,
        int contacts,
        int dossierPoints,
        int agencyPoints,
        int contactPoints) {}
