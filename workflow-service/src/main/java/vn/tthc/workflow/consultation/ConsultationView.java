package vn.tthc.workflow.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consultation as the two agencies read it; {@code lapsedAt} says since when the asking one goes on without it. */
record ConsultationView(
        UUID id,
        UUID applicationId,
        String dossierCode,
        String procedureCode,
        String procedureName,
        UUID taskId,
        String fromAgency,
        String toAgency,
        boolean mandatory,
        String question,
        Consultation.State state,
        Instant askedAt,
        Instant dueAt,
        boolean overdue,
        Consultation.@Nullable Opinion opinion,
        @Nullable String text,
        @Nullable Instant answeredAt,
        @Nullable Instant lapsedAt,
        @Nullable String lapseReason,
        long version) {

    static ConsultationView of(Consultation consultation, Instant now) {
        return new ConsultationView(
                consultation.id(),
                consultation.applicationId(),
                consultation.dossierCode(),
                consultation.procedureCode(),
                consultation.procedureName(),
                consultation.taskId(),
                consultation.fromAgency(),
                consultation.toAgency(),
                consultation.isMandatory(),
                consultation.question(),
                consultation.state(),
                consultation.askedAt(),
                consultation.dueAt(),
                consultation.isOverdue(now),
                consultation.opinion(),
                consultation.answer(),
                consultation.answeredAt(),
                consultation.lapsedAt(),
                consultation.lapseReason(),
                consultation.version());
    }
}
