package vn.tthc.catalog.posting;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All postings, newest first. */
@ApplicationScoped
class Postings implements PanacheRepositoryBase<Posting, UUID> {

    /** Greater than every id. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String MATCHING = """
            from Posting p
             where p.agencyCode in (select a.code from Agency a where a.path like :under)
               and (:procedure is null or p.procedureCode = :procedure)
               and (:medium is null or p.medium = :medium)
               and (:hanging = true and p.removedAt is null or :removed = true and p.removedAt is not null)""";

    Posting get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    /** What hangs in one place of these procedures, by code. */
    Map<String, Posting> hanging(Posting.Place place, Collection<String> codes) {
        return list(
                        "agencyCode = ?1 and medium = ?2 and location = ?3 and removedAt is null and procedureCode in ?4",
                        place.agency(),
                        place.medium(),
                        place.location(),
                        codes)
                .stream()
                .collect(toMap(Posting::procedureCode, p -> p));
    }

    List<Posting> page(Posting.Wanted wanted, @Nullable UUID after, int rows) {
        var query = getEntityManager().createQuery(MATCHING + " and p.id < :after order by p.id desc", Posting.class);
        return asked(query, wanted)
                .setParameter("after", after == null ? LAST : after)
                .setMaxResults(rows)
                .getResultList();
    }

    long countUpTo(Posting.Wanted wanted, int most) {
        var query = getEntityManager().createQuery("select p.id " + MATCHING, UUID.class);
        return asked(query, wanted).setMaxResults(most).getResultList().size();
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Posting.Wanted wanted) {
        return query.setParameter("under", wanted.under() + '%')
                .setParameter("procedure", wanted.procedure())
                .setParameter("medium", wanted.medium())
                .setParameter("hanging", wanted.state() != Posting.State.REMOVED)
                .setParameter("removed", wanted.state() != Posting.State.HANGING);
    }
}
