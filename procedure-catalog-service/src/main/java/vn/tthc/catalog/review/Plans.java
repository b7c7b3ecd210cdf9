package vn.tthc.catalog.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All plans, newest first. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<ReviewPlan, UUID> {

    private static final String SEEN =
            "agencyCode in (select a.code from Agency a where a.path like ?1)" + " and (?2 = 0 or year = ?2)";

    ReviewPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    boolean isTaken(String agency, int year) {
        return count("agencyCode = ?1 and year = ?2", agency, year) > 0;
    }

    List<ReviewPlan> page(String under, int year, @Nullable UUID after, int rows) {
        return find(SEEN + " and id < ?3 order by id desc", under + '%', year, Ordered.before(after))
                .range(0, rows - 1)
                .list();
    }

    long countUnder(String under, int year) {
        return count(SEEN, under + '%', year);
    }
}
