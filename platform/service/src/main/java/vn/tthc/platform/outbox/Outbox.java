package vn.tthc.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.tthc.contracts.Event;

/** Where a use case puts its events: in the same transaction as the change, so that both happen or neither. */
@ApplicationScoped
public class Outbox {

    /** Publishes what happened to this aggregate. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(EventSource source) {
        source.releaseEvents().forEach(this::publish);
    }

    /** Publishes one event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Event event) {
        event.aggregateId();
    }
}
