package vn.tthc.application.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All dossiers. */
@ApplicationScoped
public class Dossiers implements PanacheRepositoryBase<Dossier, UUID> {

    private final DossierScope scope;

    Dossiers(DossierScope scope) {
        this.scope = scope;
    }

    /** For a person: what lies outside their scope does not exist. */
    public Dossier get(UUID id) {
        return visible(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** The same with all that a receipt looks at, read at once. */
    public Dossier whole(UUID id) {
        return only("select d from Dossier d left join fetch d.agencies left join fetch d.timing.entries", id)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** For a person, where it is no fault that they may not see it. */
    public Optional<Dossier> visible(UUID id) {
        return only("from Dossier d", id);
    }

    private Optional<Dossier> only(String from, UUID id) {
        var condition = scope.condition();
        var query = getEntityManager()
                .createQuery(from + " where d.id = :id and " + condition.hql(), Dossier.class)
                .setParameter("id", id);
        condition.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** For what the system does by itself, on nobody's behalf. */
    public Optional<Dossier> unscoped(UUID id) {
        return findByIdOptional(id);
    }
}
