package vn.tthc.feedback.rating;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.inbox.Inbox;
import vn.tthc.platform.security.PersonKeys;

/** Learns which dossiers were returned, and when one turns out to be another person's. */
@ApplicationScoped
class ApplicationsConsumer {

    private final Inbox inbox;
    private final ReturnedDossiers dossiers;
    private final PersonKeys personKeys;

    ApplicationsConsumer(Inbox inbox, ReturnedDossiers dossiers, PersonKeys personKeys) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.personKeys = personKeys;
    }

    @Incoming("applications")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.applications", message, ApplicationEvent.class, event -> {
            if (event instanceof ApplicationEvent.Returned returned) {
                dossiers.persist(new ReturnedDossier(returned, personKeys.current(returned.personKey())));
            } else if (event instanceof ApplicationEvent.RatingTicket ticket) {
                dossiers.ticket(ticket.applicationId(), ticket.ticketDigest());
            } else if (event instanceof ApplicationEvent.ApplicantCorrected corrected) {
                dossiers.findByIdOptional(corrected.applicationId())
                        .ifPresent(dossier -> dossier.isOf(personKeys.current(corrected.personKey())));
            }
        });
    }
}
