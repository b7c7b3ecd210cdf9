package vn.tthc.workflow.pressure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agency was told of a clock, as its people read it: the dossier by its code, nothing of the applicant.
 *
 * @param dueAt of the step or the asked answer; for a forecast of the dossier
 * @param level how far above the late agency this was told; 0 is the agency itself
 * @param reckoning of a forecast, how it was come by
 */
record WarningView(
        UUID id,
        Warning.Kind kind,
        Warning.Subject subject,
        UUID subjectId,
        UUID taskId,
        UUID applicationId,
        String dossierCode,
        String procedureName,
        String stepCode,
        String stepName,
        String agencyCode,
        String toldAgency,
        int level,
        Instant dueAt,
        Instant raisedAt,
        @Nullable Forecast reckoning) {

    static WarningView of(Warning warning, @Nullable Forecast reckoning) {
        return new WarningView(
                warning.id(),
                warning.kind(),
                warning.subject(),
                warning.subjectId(),
                warning.taskId(),
                warning.applicationId(),
                warning.dossierCode(),
                warning.procedureName(),
                warning.stepCode(),
                warning.stepName(),
                warning.agencyCode(),
                warning.toldAgency(),
                warning.level(),
                warning.dueAt(),
                warning.raisedAt(),
                reckoning);
    }
}
