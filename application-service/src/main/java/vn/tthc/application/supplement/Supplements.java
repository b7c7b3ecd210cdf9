package vn.tthc.application.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All rounds; whoever asks has gone through the dossier first. */
@ApplicationScoped
class Supplements implements PanacheRepositoryBase<Supplement, UUID> {

    List<Supplement> of(UUID dossierId) {
        return list("dossierId = ?1 order by round", dossierId);
    }

    Supplement get(UUID dossierId, UUID id) {
        return find("dossierId = ?1 and id = ?2", dossierId, id)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
