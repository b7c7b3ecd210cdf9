package vn.tthc.feedback.reference;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.platform.inbox.Inbox;

/** Keeps the replicas of agencies and calendars. */
@ApplicationScoped
class CatalogConsumer {

    private final Inbox inbox;
    private final Agencies agencies;
    private final Calendars calendars;

    CatalogConsumer(Inbox inbox, Agencies agencies, Calendars calendars) {
        this.inbox = inbox;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    @Incoming("agencies")
    @Blocking
    void onAgency(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.agencies", message, AgencyEvent.class, event -> {
            if (event instanceof AgencyEvent.Changed changed) {
                agencies.put(changed);
            }
        });
    }

    @Incoming("calendars")
    @Blocking
    void onCalendar(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.calendars", message, CalendarEvent.class, event -> {
            if (event instanceof CalendarEvent.Activated activated) {
                calendars.put(activated);
            }
        });
    }
}
