package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** Receives dossiers: pins what is in force, starts the clock, draws the code. */
@ApplicationScoped
@Transactional
class Receipt {

    private final Dossiers dossiers;
    private final InForce inForce;
    private final CounterAnswers answers;
    private final Codes codes;
    private final Desk desk;
    private final DossierViews views;
    private final Journal journal;
    private final Clock clock;

    Receipt(
            Dossiers dossiers,
            InForce inForce,
            CounterAnswers answers,
            Codes codes,
            Desk desk,
            DossierViews views,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.inForce = inForce;
        this.answers = answers;
        this.codes = codes;
        this.desk = desk;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    DossierView accept(UUID id, AcceptRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        Versions.honour(ifMatch, dossier.version());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var before = Journal.Snapshot.of(dossier);
        receive(dossier, request, today, now);
        journal.write("accept", before, dossier, happening(dossier, now));
        dossier.numbered(codes.draw(id, dossier.filing().receivingAgency(), today));
        journal.publish(dossier);
        return views.of(dossier);
    }

    private void receive(Dossier dossier, AcceptRequest request, LocalDate today, Instant now) {
        dossier.requireReceivable();
        var filed = countsFrom(dossier, request, now);
        var filedOn = LocalDate.ofInstant(filed, CivilTime.CIVIL_ZONE);
        var terms = inForce.on(today, filedOn, dossier.filing(), request.caseCode());
        answers.check(dossier, terms);
        var papers = papers(dossier, request, terms.chosen());
        var ground = request.handedOverAt() == null ? Ground.RECEIPT : Ground.HANDOVER_RECORD;
        dossier.receive(terms.pins(papers), terms.calendar(), filed, Grounds.of(ground, desk.subject()));
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

    /** A postal file counts from its handover record (QĐ 45/2016 Đ7.4), any other from now. */
    private static Instant countsFrom(Dossier dossier, AcceptRequest request, Instant now) {
        if (request.handedOverAt() == null) {
            return now;
        }
        var handedOver = request.handedOverAt().toInstant();
        if (dossier.channel() != Channel.POSTAL || handedOver.isAfter(now)) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("handedOverAt", "HandoverRecord", "rule.HandoverRecord");
        }
        return handedOver;
    }
}
