package vn.tthc.workflow.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The handoffs of one process, for its timeline. */
@ApplicationScoped
public class HandoffHistory {

    private final Handoffs handoffs;

    HandoffHistory(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    public List<HandoffView> of(UUID processId) {
        return handoffs.of(processId).stream().map(HandoffView::of).toList();
    }
}
