package vn.tthc.application.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.application.timeline.Told;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.outbox.Outbox;

/** Tells feedback-service which receipt gives the right to rate a dossier, once it is returned and not before. */
@ApplicationScoped
class TicketTeller {

    private final RatingTickets tickets;
    private final Outbox outbox;

    TicketTeller(RatingTickets tickets, Outbox outbox) {
        this.tickets = tickets;
        this.outbox = outbox;
    }

    void listen(@Observes Told told) {
        if (told.happening().kind() == TimelineKind.RETURNED) {
            var id = told.dossier().id();
            tickets.of(id)
                    .ifPresent(ticket -> outbox.publish(new ApplicationEvent.RatingTicket(id, Sha256.hex(ticket))));
        }
    }
}
