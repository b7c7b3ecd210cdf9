package vn.tthc.workflow.migration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All decisions to move running processes. */
@ApplicationScoped
class Migrations implements PanacheRepositoryBase<Migration, UUID> {

    Migrations() {}

    Migration get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** In the order in which they were decided: ids are time-ordered. */
    List<Migration> list(Optional<UUID> after, int limit) {
        return find("id > ?1 order by id", after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** Those that a job has to go on with. */
    List<UUID> underWay() {
        return find("state in ('CHECKING', 'RUNNING', 'UNDOING') order by id").stream()
                .map(Migration::id)
                .toList();
    }
}
