package vn.tthc.workflow.reference;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.inbox.Inbox;

/** Keeps the replicas of the catalogue. */
@ApplicationScoped
class CatalogEventsConsumer {

    private final Inbox inbox;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Calendars calendars;

    CatalogEventsConsumer(Inbox inbox, Agencies agencies, Procedures procedures, Calendars calendars) {
        this.inbox = inbox;
        this.agencies = agencies;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    @Incoming("agencies")
    @Blocking
    void onAgency(ConsumerRecord<String, byte[]> message) {
        inbox.handle("workflow.agencies", message, AgencyEvent.class, this::apply);
    }

    @Incoming("procedures")
    @Blocking
    void onProcedure(ConsumerRecord<String, byte[]> message) {
        inbox.handle("workflow.procedures", message, ProcedureEvent.class, this::apply);
    }

    @Incoming("calendars")
    @Blocking
    void onCalendar(ConsumerRecord<String, byte[]> message) {
        inbox.handle("workflow.calendars", message, CalendarEvent.class, this::apply);
    }

    void apply(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Changed changed -> agencies.put(changed);
            case AgencyEvent.Unknown _ -> {}
        }
    }

    void apply(ProcedureEvent event) {
        switch (event) {
            case ProcedureEvent.VersionPublished published -> procedures.put(published);
            case ProcedureEvent.VersionClosed closed -> procedures.put(closed);
            case ProcedureEvent.FormPublished _, ProcedureEvent.DeliveryStated _, ProcedureEvent.Unknown _ -> {}
        }
    }

    void apply(CalendarEvent event) {
        switch (event) {
            case CalendarEvent.Activated activated -> calendars.put(activated);
            case CalendarEvent.Unknown _ -> {}
        }
    }
}
