package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.code.Codes;
import vn.tthc.application.document.Document;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.guidance.Finding;
import vn.tthc.application.guidance.TurnedAway;
import vn.tthc.application.intake.Drafts;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.web.Versions;

/** Receives dossiers: pins what is in force, starts the clock, draws the code. */
@ApplicationScoped
@Transactional
class Receipt {

    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Documents documents;
    private final InForce inForce;
    private final Arrivals arrivals;
    private final Codes codes;
    private final ReceiptChecks checks;
    private final TurnedAway turnedAway;
    private final Desk desk;
    private final DossierViews views;
    private final Journal journal;
    private final Clock clock;

    Receipt(
            Drafts drafts,
            Dossiers dossiers,
            Documents documents,
            InForce inForce,
            Arrivals arrivals,
            Codes codes,
            ReceiptChecks checks,
            TurnedAway turnedAway,
            Desk desk,
            DossierViews views,
            Journal journal,
            Clock clock) {
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.documents = documents;
        this.inForce = inForce;
        this.arrivals = arrivals;
        this.codes = codes;
        this.checks = checks;
        this.turnedAway = turnedAway;
        this.desk = desk;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    DossierView accept(UUID id, AcceptRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.whole(id);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        Versions.honour(ifMatch, dossier.version());
        var arrival = arrivals.of(dossier, request);
        var before = Journal.Snapshot.of(dossier);
        receive(dossier, request, arrival, documents.of(id));
        return number(dossier, before, request, arrival);
    }

    /** What is handed in whole is a draft for nobody: it is written once, as received. */
    DossierView receive(CounterReceiptRequest request) {
        var dossier = drafts.open(request.application());
        var arrival = arrivals.of(dossier, request.found());
        receive(dossier, request.found(), arrival, List.of());
        return number(dossier, null, request.found(), arrival);
    }

    /** Of a file that was not received nothing is kept but what was told, because it may not be told piece by piece. */
    void turnAway(CounterReceiptRequest request, Finding finding) {
        turnedAway.keep(drafts.open(request.application()).filing(), finding);
    }

    private void receive(Dossier dossier, AcceptRequest request, Arrivals.Arrival arrival, List<Document> files) {
        dossier.requireReceivable();
        var terms = inForce.on(arrival.day(), arrival.filedOn(), dossier.filing(), request.caseCode());
        var papers = papers(dossier, request, terms.chosen());
        checks.check(dossier, terms, papers, files);
        var ground = arrival.byRecord() ? Ground.HANDOVER_RECORD : Ground.RECEIPT;
        var grounds = Grounds.of(ground, desk.subject());
        dossier.receive(terms.pins(papers), terms.calendar(), arrival.countsFrom(), grounds);
        dossiers.persist(dossier);
        checks.enter(dossier, files, request.confirmDuplicate());
        if (terms.found().wasTurnedAway()) {
            turnedAway.follows(dossier);
        }
    }

    private DossierView number(
            Dossier dossier, Journal.@Nullable Snapshot before, AcceptRequest request, Arrivals.Arrival arrival) {
        journal.write("accept", before, dossier, happening(dossier, clock.instant()));
        codes.number(dossier, arrival.day(), request.reservedCode());
        return views.received(dossier);
    }

    private static Happening happening(Dossier dossier, Instant now) {
        return Happening.of(TimelineKind.ACCEPTED, now, dossier.filing().receivingAgency());
    }

    /** Nothing said at the counter means that what the case requires lay on it. */
    private static List<Paper> papers(Dossier dossier, AcceptRequest request, ProcedureEvent.Case chosen) {
        if (request.papers() != null) {
            return request.papers();
        }
        if (dossier.channel() == Channel.ONLINE) {
            return List.of();
        }
        return chosen.components().stream()
                .filter(ProcedureEvent.Component::required)
                .map(c -> new Paper(c.code(), c.originals(), c.copies()))
                .toList();
    }
}
