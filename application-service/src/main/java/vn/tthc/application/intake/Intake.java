package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Ids;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** The use cases before a dossier is received, and the applicant's way out of it. */
@ApplicationScoped
@Transactional
class Intake {

    private final Dossiers dossiers;
    private final DraftRules rules;
    private final ComponentCheck components;
    private final Documents documents;
    private final Endings endings;
    private final Desk desk;
    private final DossierViews views;
    private final Journal journal;
    private final Clock clock;

    Intake(
            Dossiers dossiers,
            DraftRules rules,
            ComponentCheck components,
            Documents documents,
            Endings endings,
            Desk desk,
            DossierViews views,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.components = components;
        this.documents = documents;
        this.endings = endings;
        this.desk = desk;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    DossierView draft(DraftRequest request) {
        var channel = channel(request);
        if (channel != Channel.ONLINE) {
            desk.requireReceivingPoint(request.receivingAgency());
        }
        var now = clock.instant();
        var dossier = new Dossier(Ids.at(now), channel, rules.check(request, channel), desk.subject(), now);
        dossiers.persist(dossier);
        journal.write("draft", null, dossier, happening(TimelineKind.DRAFTED, dossier));
        return views.changed(dossier);
    }

    DossierView edit(UUID id, DraftRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireDrafter(dossier);
        Versions.require(ifMatch, dossier.version());
        if (dossier.channel() != Channel.ONLINE) {
            desk.requireReceivingPoint(request.receivingAgency());
        }
        var before = Journal.Snapshot.of(dossier);
        dossier.edit(rules.check(request, dossier.channel()));
        journal.audited("edit-draft", before, dossier);
        return views.changed(dossier);
    }

    DossierView submit(UUID id, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        Versions.honour(ifMatch, dossier.version());
        var before = Journal.Snapshot.of(dossier);
        dossier.submit(clock.instant());
        components.requireComplete(dossier, documents.componentsOf(dossier.id()));
        journal.write("submit", before, dossier, happening(TimelineKind.SUBMITTED, dossier));
        return views.changed(dossier);
    }

    DossierView reject(UUID id, String reason, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        Versions.honour(ifMatch, dossier.version());
        var agency = dossier.filing().receivingAgency();
        endings.end(dossier, Decision.of(EndingKind.REJECTED, reason, agency, desk.subject(), clock.instant()));
        return views.changed(dossier);
    }

    DossierView withdraw(UUID id, String reason, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireApplicantSide(dossier);
        Versions.honour(ifMatch, dossier.version());
        var before = Journal.Snapshot.of(dossier);
        dossier.withdraw(reason, clock.instant(), desk.subject());
        journal.write(
                "withdraw",
                before,
                dossier,
                happening(TimelineKind.WITHDRAWN, dossier).noting(reason));
        return views.changed(dossier);
    }

    private Happening happening(TimelineKind kind, Dossier dossier) {
        return Happening.of(kind, clock.instant(), dossier.filing().receivingAgency());
    }

    /** The caller's own: a citizen files online, a receptionist takes in what comes to the counter or by post. */
    private Channel channel(DraftRequest request) {
        var usual = desk.isCounter() ? Channel.DIRECT : Channel.ONLINE;
        var wanted = request.channel() == null ? usual : request.channel();
        if ((wanted == Channel.ONLINE) == desk.isCounter()) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("channel", "ChannelOfCaller", "rule.ChannelOfCaller");
        }
        return wanted;
    }
}
