package vn.tthc.workflow.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff as both sides read it. */
public record HandoffView(
        UUID id,
        UUID applicationId,
        String dossierCode,
        UUID taskId,
        String stepName,
        String kind,
        String fromAgency,
        String toAgency,
        String state,
        @Nullable String note,
        List<Paper> papers,
        Instant sentAt,
        Instant dueAt,
        @Nullable Instant receivedAt,
        @Nullable String ground,
        @Nullable Instant closedAt,
        long version) {

    static HandoffView of(Handoff handoff) {
        return new HandoffView(
                handoff.id(),
                handoff.applicationId(),
                handoff.dossierCode(),
                handoff.taskId(),
                handoff.stepName(),
                handoff.kind().name(),
                handoff.fromAgency(),
                handoff.toAgency(),
                handoff.state().name(),
                handoff.note(),
                handoff.papers(),
                handoff.sentAt(),
                handoff.dueAt(),
                handoff.receivedAt(),
                handoff.ground(),
                handoff.closedAt(),
                handoff.version());
    }
}
