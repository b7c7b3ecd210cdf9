package vn.tthc.catalog.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All inspections, newest first, and the questions they begin with. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    /** Greater than every id. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SEEN = "agencyCode in (select a.code from Agency a where a.path like ?1)";

    private final Sql sql;

    Inspections(Sql sql) {
        this.sql = sql;
    }

    Inspection get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    List<Inspection> page(String under, @Nullable UUID after, int rows) {
        return find(SEEN + " and id < ?2 order by id desc", under + '%', after == null ? LAST : after)
                .range(0, rows - 1)
                .list();
    }

    long countUnder(String under) {
        return count(SEEN, under + '%');
    }

    List<InspectionFinding> questions(LocalDate day) {
        return sql
                .rows("select code, question, basis from inspection_question where valid @> cast(:day as date)"
                        + " order by position")
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(t -> new InspectionFinding(
                        t.get(0, String.class), t.get(1, String.class), t.get(2, String.class), null, null))
                .toList();
    }
}
