package vn.tthc.feedback.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.problem.Problem;

/** The dossiers that may be rated. */
@ApplicationScoped
class ReturnedDossiers implements PanacheRepositoryBase<ReturnedDossier, UUID> {

    /** The person's own returned dossier; somebody else's is answered like one that does not exist. */
    ReturnedDossier ofPerson(UUID applicationId, List<String> personKeys) {
        return findByIdOptional(applicationId)
                .filter(dossier -> dossier.belongsTo(personKeys))
                .orElseThrow(() -> new Problem(FeedbackProblem.NOT_RATEABLE));
    }
}
