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
        inbox.handlePrepared("feedback.applications", message, ApplicationEvent.class, this::effect);
    }

    private Runnable effect(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.Returned it ->
                () -> dossiers.persist(new ReturnedDossier(it, personKeys.current(it.personKey())));
            case ApplicationEvent.RatingTicket it -> () -> dossiers.ticket(it.applicationId(), it.ticketDigest());
            case ApplicationEvent.ApplicantCorrected it ->
                () -> dossiers.findByIdOptional(it.applicationId())
                        .ifPresent(dossier -> dossier.isOf(personKeys.current(it.personKey())));
            default -> Inbox.NOTHING;
        };
    }
}
