package vn.tthc.workflow.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the audit log keeps of a consultation: who asked whom and what came of it, not the words. */
record ConsultationTrace(
        String state,
        String fromAgency,
        String toAgency,
        boolean mandatory,
        Instant dueAt,
        @Nullable String opinion,
        @Nullable Instant answeredAt,
        @Nullable Instant lapsedAt) {

    static ConsultationTrace of(Consultation consultation) {
        var opinion = consultation.opinion();
        return new ConsultationTrace(
                consultation.state().name(),
                consultation.fromAgency(),
                consultation.toAgency(),
                consultation.isMandatory(),
                consultation.dueAt(),
                opinion == null ? null : opinion.name(),
                consultation.answeredAt(),
                consultation.lapsedAt());
    }
}
