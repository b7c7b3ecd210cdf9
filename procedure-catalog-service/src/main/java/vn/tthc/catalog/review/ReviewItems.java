package vn.tthc.catalog.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** The procedures of all plans, newest first. */
@ApplicationScoped
class ReviewItems implements PanacheRepositoryBase<ReviewItem, UUID> {

    /** What belongs to somebody's own plans or is to be reviewed by his own units. */
    private static final String WANTED = """
            from ReviewItem i
             where (i.agencyCode in (select a.code from Agency a where a.path like :under)
                    or i.unitCode in (select u.code from Agency u where u.path like :under))
               and (:anyPlan = true or i.planId = :plan)
               and (:procedure is null or i.procedureCode = :procedure)""";

    private static final UUID NONE = new UUID(0, 0);

    /** What a list may be narrowed to. */
    record Wanted(
            String under, @Nullable UUID plan, @Nullable String procedure) {}

    ReviewItem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    boolean isPlanned(UUID plan, String procedure) {
        return count("planId = ?1 and procedureCode = ?2", plan, procedure) > 0;
    }

    boolean isEmpty(UUID plan) {
        return count("planId = ?1", plan) == 0;
    }

    List<ReviewItem> page(Wanted wanted, @Nullable UUID after, int rows) {
        var query = getEntityManager()
                .createQuery(WANTED + " and i.id < :after order by i.id desc", ReviewItem.class)
                .setParameter("after", Ordered.before(after));
        return asked(query, wanted).setMaxResults(rows).getResultList();
    }

    long countUpTo(Wanted wanted, int most) {
        var query = getEntityManager().createQuery("select i.id " + WANTED, UUID.class);
        return asked(query, wanted).setMaxResults(most).getResultList().size();
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Wanted wanted) {
        return query.setParameter("under", wanted.under() + '%')
                .setParameter("anyPlan", wanted.plan() == null)
                .setParameter("plan", wanted.plan() == null ? NONE : wanted.plan())
                .setParameter("procedure", wanted.procedure());
    }
}
