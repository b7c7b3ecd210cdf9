package vn.tthc.application.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tthc.platform.document.ScanState;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All documents; whoever asks has gone through the dossier first. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    Documents() {}

    /** The papers that count: of each its newest version in which nothing was found. */
    public List<Document> of(UUID dossierId) {
        return list("""
                from Document d where d.dossierId = ?1 and d.scan <> ?2 and not exists (
                    select 1 from Document newer where newer.seriesId = d.seriesId and newer.revision > d.revision
                        and newer.scan <> ?2)
                order by d.id""", dossierId, ScanState.INFECTED);
    }

    /** Every version of a paper, the newest first. */
    List<Document> series(UUID dossierId, UUID seriesId) {
        return list("dossierId = ?1 and seriesId = ?2 order by revision desc", dossierId, seriesId);
    }

    /** Every version of every paper; how many a dossier may have is limited. */
    List<Document> versionsOf(UUID dossierId) {
        return list("dossierId = ?1 order by id", dossierId);
    }

    /** The components for which there is at least one document. */
    public Set<String> componentsOf(UUID dossierId) {
        return of(dossierId).stream().map(Document::componentCode).collect(Collectors.toSet());
    }

    /** Whether it is a paper of that dossier, in whatever version. */
    public boolean isOf(UUID dossierId, UUID id) {
        return count("dossierId = ?1 and id = ?2", dossierId, id) > 0;
    }

    Document get(UUID dossierId, UUID id) {
        return find("dossierId = ?1 and id = ?2", dossierId, id)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
