package vn.tthc.feedback.evaluation.fact;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.platform.inbox.Inbox;

/** Keeps the facts: each topic is read once more, under a name of its own, from the beginning. */
@ApplicationScoped
class FactConsumers {

    private final Inbox inbox;
    private final DossierFacts dossiers;
    private final WorkFacts works;
    private final CatalogFacts catalog;
    private final ReportFacts reports;

    FactConsumers(Inbox inbox, DossierFacts dossiers, WorkFacts works, CatalogFacts catalog, ReportFacts reports) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.works = works;
        this.catalog = catalog;
        this.reports = reports;
    }

    @Incoming("fact-applications")
    @Blocking
    void onApplication(ConsumerRecord<String, byte[]> message) {
        inbox.handlePrepared("feedback.fact-applications", message, ApplicationEvent.class, dossiers::effect);
    }

    @Incoming("fact-evaluations")
    @Blocking
    void onProcess(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.fact-evaluations", message, EvaluationEvent.class, works::on);
    }

    @Incoming("fact-agencies")
    @Blocking
    void onAgency(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.fact-agencies", message, AgencyEvent.class, catalog::on);
    }

    @Incoming("fact-procedures")
    @Blocking
    void onProcedure(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.fact-procedures", message, ProcedureEvent.class, catalog::on);
    }

    @Incoming("fact-postings")
    @Blocking
    void onPosting(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.fact-postings", message, PostingEvent.class, catalog::on);
    }

    @Incoming("fact-feedback")
    @Blocking
    void onFeedback(ConsumerRecord<String, byte[]> message) {
        inbox.handle("feedback.fact-feedback", message, FeedbackEvent.class, reports::on);
    }
}
