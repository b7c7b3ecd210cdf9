package vn.tthc.feedback.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All evaluations; who leads or supervises an agency sees its own and those below it, for one as for many. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    private static final String VISIBLE = """
            agencyCode in (select a.code from Agency a, Agency own
                           where own.code = :viewer and a.path like concat(own.path, '%'))""";

    /** The sort key of the last one seen. */
    record Position(String period, String agency) {

        static Position of(Evaluation last) {
            return new Position(last.period().code(), last.agencyCode());
        }
    }

    /** What a list may be narrowed to. */
    record Filter(@Nullable String agency, @Nullable String period, Evaluation.@Nullable State state) {}

    Evaluation get(UUID id, String viewer) {
        return find("id = :id and " + VISIBLE, Parameters.with("id", id).and("viewer", viewer))
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** One more than the page holds, the newest period first. */
    List<Evaluation> page(String viewer, Filter filter, Optional<Position> after, int limit) {
        var condition = new StringBuilder(VISIBLE);
        var parameters = Parameters.with("viewer", viewer);
        if (filter.agency() != null) {
            condition.append(" and agencyCode = :agency");
            parameters.and("agency", filter.agency());
        }
        if (filter.period() != null) {
            condition.append(" and period = :period");
            parameters.and("period", filter.period());
        }
        if (filter.state() != null) {
            condition.append(" and state = :state");
            parameters.and("state", filter.state());
        }
        after.ifPresent(last -> {
            condition.append(" and (period < :lastPeriod or period = :lastPeriod and agencyCode > :lastAgency)");
            parameters.and("lastPeriod", last.period()).and("lastAgency", last.agency());
        });
        return find(condition + " order by period desc, agencyCode", parameters)
                .range(0, limit)
                .list();
    }

    boolean exists(String agency, String period) {
        return count("agencyCode = ?1 and period = ?2", agency, period) > 0;
    }
}
