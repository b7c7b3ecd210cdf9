package vn.tthc.workflow.progress;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.inbox.Inbox;
import vn.tthc.workflow.reference.DossierPapers;

/** Lets processes follow what becomes of their dossiers. */
@ApplicationScoped
class ApplicationEventsConsumer {

    private final Inbox inbox;
    private final DossierService dossiers;
    private final SupplementService supplements;
    private final DossierPapers papers;

    ApplicationEventsConsumer(
            Inbox inbox, DossierService dossiers, SupplementService supplements, DossierPapers papers) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.papers = papers;
    }

    @Incoming("applications")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.handlePrepared("workflow.applications", message, ApplicationEvent.class, this::effect);
    }

    Runnable effect(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.DocumentFiled filed -> () -> papers.put(filed);
            case ApplicationEvent.Accepted accepted -> () -> dossiers.accepted(accepted);
            case ApplicationEvent.SupplementRequested requested -> () -> supplements.requested(requested);
            case ApplicationEvent.Supplemented supplemented -> () -> supplements.supplied(supplemented);
            case ApplicationEvent.SupplementRefused refused -> () -> supplements.refused(refused);
            case ApplicationEvent.PaymentRequired required -> () -> supplements.paymentRequired(required);
            case ApplicationEvent.PaymentSettled settled -> () -> supplements.paymentSettled(settled);
            case ApplicationEvent.DueDateMoved moved -> () -> dossiers.dueDateMoved(moved);
            case ApplicationEvent.Withdrawn withdrawn -> () -> dossiers.closed(withdrawn.applicationId(), "WITHDRAWN");
            case ApplicationEvent.Stopped stopped -> () -> dossiers.closed(stopped.applicationId(), "STOPPED");
            case ApplicationEvent.Submitted _,
                    ApplicationEvent.Rejected _,
                    ApplicationEvent.ProcessingStarted _,
                    ApplicationEvent.Completed _,
                    ApplicationEvent.Returned _,
                    ApplicationEvent.ApplicantCorrected _,
                    ApplicationEvent.RatingTicket _,
                    ApplicationEvent.Unknown _ -> Inbox.NOTHING;
        };
    }
}
