package vn.tthc.workflow.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consultations of one process, for its timeline: who was asked and when it answered, not what was said. */
@ApplicationScoped
public class ConsultationHistory {

    /** One asked agency. */
    public record Entry(
            UUID id,
            UUID taskId,
            String fromAgency,
            String toAgency,
            boolean mandatory,
            String state,
            Instant askedAt,
            Instant dueAt,
            @Nullable String opinion,
            @Nullable Instant answeredAt,
            @Nullable Instant lapsedAt) {}

    private final Consultations consultations;

    ConsultationHistory(Consultations consultations) {
        this.consultations = consultations;
    }

    public List<Entry> of(UUID processId) {
        return consultations.of(processId).stream()
                .map(ConsultationHistory::entry)
                .toList();
    }

    private static Entry entry(Consultation one) {
        var trace = ConsultationTrace.of(one);
        return new Entry(
                one.id(),
                one.taskId(),
                one.fromAgency(),
                one.toAgency(),
                one.isMandatory(),
                trace.state(),
                one.askedAt(),
                one.dueAt(),
                trace.opinion(),
                one.answeredAt(),
                one.lapsedAt());
    }
}
