package vn.tthc.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** What has not left yet, for operators. */
@ApplicationScoped
public class OutboxState {

    private final OutboxTable table;

    OutboxState(OutboxTable table) {
        this.table = table;
    }

    /** How many events wait to leave. */
    public long waiting() {
        return table.backlog().rows();
    }
}
