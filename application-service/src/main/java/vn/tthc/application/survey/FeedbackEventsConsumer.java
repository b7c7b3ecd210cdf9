package vn.tthc.application.survey;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.inbox.Inbox;

/** Hears whom a survey asks: feedback-service knows dossiers, their applicants' wishes and addresses are known here. */
@ApplicationScoped
class FeedbackEventsConsumer {

    private final Inbox inbox;
    private final Dossiers dossiers;
    private final Journal journal;

    FeedbackEventsConsumer(Inbox inbox, Dossiers dossiers, Journal journal) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Incoming("feedback")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.handle("application.feedback", message, FeedbackEvent.class, event -> {
            if (event instanceof FeedbackEvent.SurveyInvited invited) {
                tell(invited);
            }
        });
    }

    /** A dossier that is no more is told nothing. */
    private void tell(FeedbackEvent.SurveyInvited invited) {
        var happening = Happening.of(TimelineKind.SURVEY_INVITED, invited.invitedAt(), invited.agencyCode())
                .noting(invited.title());
        dossiers.unscoped(invited.applicationId()).ifPresent(dossier -> journal.tell(dossier, happening));
    }
}
