package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.reference.References;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** The queue of dossiers for which no competent agency was found, and the way out of it. */
@ApplicationScoped
@Transactional
class Unrouted {

    private static final List<Status> WAITING = List.of(Status.DRAFT, Status.SUBMITTED, Status.SUPPLEMENT_REQUESTED);

    private final Dossiers dossiers;
    private final DossierScope scope;
    private final DossierViews views;
    private final EntityManager entityManager;
    private final References references;
    private final Desk desk;
    private final Caller caller;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Unrouted(
            Dossiers dossiers,
            DossierScope scope,
            DossierViews views,
            EntityManager entityManager,
            References references,
            Desk desk,
            Caller caller,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.scope = scope;
        this.views = views;
        this.entityManager = entityManager;
        this.references = references;
        this.desk = desk;
        this.caller = caller;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** Those that the caller's own place took in, oldest first. */
    Page<UnroutedView> list(PageRequest request) {
        var condition = scope.condition();
        var query = entityManager
                .createQuery("""
                        from Dossier d where d.filing.competentAgency is null and d.filing.receivingAgency = :place
                        and d.status in :waiting and d.id > :after and """ + " " + condition.hql() + " order by d.id", Dossier.class)
                .setParameter("place", caller.requireAgency())
                .setParameter("waiting", WAITING)
                .setParameter(
                        "after",
                        request.cursor(Position.class).map(Position::id).orElse(new UUID(0, 0)))
                .setMaxResults(request.limit() + 1);
        condition.parameters().forEach(query::setParameter);
        var rows = query.getResultList();
        audit.recordRead(
                "dossier", "list", "queue of " + Math.min(rows.size(), request.limit()) + " without competence");
        return Page.of(rows, request, (Dossier d) -> new Position(d.id()), UnroutedView::of, null);
    }

    DossierView assign(UUID id, CompetenceRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireReceivingPlace(dossier.filing().receivingAgency());
        Versions.honour(ifMatch, dossier.version());
        requireExists(request.agency());
        var before = Journal.Snapshot.of(dossier);
        dossier.findCompetent(request.agency());
        var happening = Happening.between(
                        TimelineKind.COMPETENCE_ASSIGNED,
                        clock.instant(),
                        dossier.filing().receivingAgency(),
                        request.agency())
                .noting(request.reason());
        journal.write("assign-competence", before, dossier, happening);
        return views.changed(dossier);
    }

    private void requireExists(String agency) {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        if (references.agency(agency).filter(a -> a.existsOn(today)).isEmpty()) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("agency", "AgencyExists", "rule.AgencyExists", agency);
        }
    }
}
