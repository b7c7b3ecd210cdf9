package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * What the state has issued it does not ask for again (NĐ 224/2026 Đ15.1d): a result of the same person that holds today
 * stands for a paper of the dossier.
 */
@ApplicationScoped
@Transactional
class Reuse {

    /** Sorts behind every id there is. */
    private static final UUID LAST = new UUID(-1, -1);

    private final Dossiers dossiers;
    private final Documents documents;
    private final Filing filing;
    private final ReusableResults results;
    private final DossierScope scope;
    private final EntityManager entityManager;
    private final PersonKeys personKeys;
    private final Audit audit;
    private final Clock clock;

    Reuse(
            Dossiers dossiers,
            Documents documents,
            Filing filing,
            ReusableResults results,
            DossierScope scope,
            EntityManager entityManager,
            PersonKeys personKeys,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.filing = filing;
        this.results = results;
        this.scope = scope;
        this.entityManager = entityManager;
        this.personKeys = personKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** The result behind a new paper. */
    record Plan(NewPaper paper, ReusableResults.Held held) {}

    Page<ReusableView> offered(UUID dossierId, PageRequest request) {
        var dossier = dossiers.get(dossierId);
        var after = request.cursor(Position.class).map(Position::id).orElse(LAST);
        var rows = results.of(keysOf(dossier), today(), after, request.limit() + 1);
        audit.recordRead("dossier", dossierId.toString(), "results of the applicant that can be reused");
        return Page.of(rows, request, (ReusableResults.Held h) -> new Position(h.id()), ReusableView::of, null);
    }

    Plan plan(UUID dossierId, ReuseRequest request) {
        var dossier = dossiers.get(dossierId);
        var held = results.find(keysOf(dossier), today(), request.resultId())
                .filter(h -> !dossierId.equals(h.dossierId()))
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("resultId", "ReusableResult", "rule.document.ReusableResult"));
        var paper = new NewPaper(
                request.component(),
                "Kết quả số " + held.number() + ".pdf",
                null,
                new Source(held.id(), held.number()));
        filing.requireOpen(dossierId, paper);
        return new Plan(paper, held);
    }

    /** The paper that an earlier request of the same made, so that repeating one does no harm. */
    java.util.Optional<DocumentView> made(UUID dossierId, ReuseRequest request) {
        dossiers.get(dossierId);
        return documents.of(dossierId).stream()
                .filter(d -> d.componentCode().equals(request.component()))
                .map(DocumentView::of)
                .filter(v -> v.reusedFrom() != null && v.reusedFrom().resultId().equals(request.resultId()))
                .findFirst();
    }

    ReuseFigures figures(LocalDate from, LocalDate to) {
        var condition = scope.condition();
        var query = entityManager
                .createQuery("""
                        select count(x.reusedResult), count(distinct case when x.reusedResult is not null then d.id end),
                            count(x)
                        from Document x, Dossier d
                        where d.id = x.dossierId and x.uploadedAt >= :from and x.uploadedAt < :to and """ + " " + condition.hql(), Object[].class)
                .setParameter("from", from.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant())
                .setParameter(
                        "to", to.plusDays(1).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant());
        condition.parameters().forEach(query::setParameter);
        var row = query.getSingleResult();
        return new ReuseFigures(from, to, (Long) row[0], (Long) row[1], (Long) row[2]);
    }

    private List<String> keysOf(Dossier dossier) {
        return personKeys.all(dossier.filing().applicant().known());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
