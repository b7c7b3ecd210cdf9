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
import vn.tthc.application.duplicate.Submissions;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.application.guidance.Completeness;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.web.Versions;

/** The use cases before a dossier is received, and the applicant's way out of it. */
@ApplicationScoped
@Transactional
class Intake {

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final DraftRules rules;
    private final Completeness completeness;
    private final Submissions submissions;
    private final Documents documents;
    private final Endings endings;
    private final Desk desk;
    private final DossierViews views;
    private final Journal journal;
    private final Clock clock;

    Intake(
            Dossiers dossiers,
            Drafts drafts,
            DraftRules rules,
            Completeness completeness,
            Submissions submissions,
            Documents documents,
            Endings endings,
            Desk desk,
            DossierViews views,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.rules = rules;
        this.completeness = completeness;
        this.submissions = submissions;
        this.documents = documents;
        this.endings = endings;
        this.desk = desk;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    DossierView draft(DraftRequest request) {
        var dossier = drafts.open(request);
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
        dossier.edit(drafts.checked(request, dossier.channel()));
        journal.audited("edit-draft", before, dossier);
        return views.changed(dossier);
    }

    DossierView submit(UUID id, boolean confirmDuplicate, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        Versions.honour(ifMatch, dossier.version());
        var before = Journal.Snapshot.of(dossier);
        dossier.submit(clock.instant());
        rules.requireOnline(dossier.filing());
        completeness.of(dossier, documents.componentsOf(dossier.id())).requireComplete();
        submissions.enter(dossier, confirmDuplicate);
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
}
