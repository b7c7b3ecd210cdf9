package vn.tthc.workflow.handoff;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The steps that dossiers on their way came from, where a refusal would lead them back to. */
@ApplicationScoped
@Transactional(MANDATORY)
public class HandoffOrigins {

    private final Handoffs handoffs;

    HandoffOrigins(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    /** One handoff of a step that waits for its receipt. */
    public record Origin(UUID handoffId, UUID processId, String stepCode) {}

    public List<Origin> of(Collection<UUID> processes) {
        return handoffs
                .list("processId in ?1 and state = ?2 and kind = ?3", processes, Handoff.State.SENT, Handoff.Kind.STEP)
                .stream()
                .map(one -> new Origin(one.id(), one.processId(), one.fromStep()))
                .toList();
    }

    /** The step goes by another code now; says nothing to a handoff that has been answered. */
    public void rename(UUID handoffId, String stepCode) {
        handoffs.findByIdOptional(handoffId)
                .filter(one -> one.state() == Handoff.State.SENT)
                .ifPresent(one -> one.comesFrom(stepCode));
    }
}
