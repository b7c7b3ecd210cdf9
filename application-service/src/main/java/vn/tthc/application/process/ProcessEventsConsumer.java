package vn.tthc.application.process;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.inbox.Inbox;

/** Hears what the internal process reports and asks. */
@ApplicationScoped
class ProcessEventsConsumer {

    private final Inbox inbox;
    private final ProcessReports reports;

    ProcessEventsConsumer(Inbox inbox, ProcessReports reports) {
        this.inbox = inbox;
        this.reports = reports;
    }

    @Incoming("processes")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.handlePrepared("application.processes", message, ProcessEvent.class, reports::prepare);
    }
}
