package vn.tthc.application.reference;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.platform.inbox.Inbox;

/** Keeps the replicas up to date. */
@ApplicationScoped
class ReferenceEventsConsumer {

    private final Inbox inbox;
    private final Replicas replicas;

    ReferenceEventsConsumer(Inbox inbox, Replicas replicas) {
        this.inbox = inbox;
        this.replicas = replicas;
    }

    @Incoming("agencies")
    @Blocking
    void onAgency(ConsumerRecord<String, byte[]> message) {
        inbox.handle("application.agencies", message, AgencyEvent.class, replicas::apply);
    }

    @Incoming("calendars")
    @Blocking
    void onCalendar(ConsumerRecord<String, byte[]> message) {
        inbox.handle("application.calendars", message, CalendarEvent.class, replicas::apply);
    }

    @Incoming("procedures")
    @Blocking
    void onProcedure(ConsumerRecord<String, byte[]> message) {
        inbox.handle("application.procedures", message, ProcedureEvent.class, replicas::apply);
    }

    @Incoming("process-definitions")
    @Blocking
    void onProcessDefinition(ConsumerRecord<String, byte[]> message) {
        inbox.handle("application.process-definitions", message, ProcessDefinitionEvent.class, replicas::apply);
    }
}
