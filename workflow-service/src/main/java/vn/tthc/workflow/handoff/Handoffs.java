package vn.tthc.workflow.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.web.Total;
import vn.tthc.workflow.process.Processes;

/** All handoffs; each is read by the two agencies it is between, and by those who may read its process. */
@ApplicationScoped
class Handoffs implements PanacheRepositoryBase<Handoff, UUID> {

    private final Processes processes;

    Handoffs(Processes processes) {
        this.processes = processes;
    }

    /** The sort key of the last row seen. */
    record Position(Instant sentAt, UUID id) {}

    Handoff get(UUID id, AccessScope scope) {
        return findByIdOptional(id)
                .filter(handoff -> processes.involved(handoff.processId(), scope))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Only for the receiver: nobody else may say what becomes of it. */
    Handoff forReceiver(UUID id, String agency) {
        return findByIdOptional(id)
                .filter(handoff -> handoff.toAgency().equals(agency))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    List<Handoff> list(Filter filter, Optional<Position> after, int limit) {
        var query = new StringBuilder(filter.query());
        var parameters = filter.parameters();
        after.ifPresent(position -> {
            query.append(" and (sentAt > :afterSent or sentAt = :afterSent and id > :afterId)");
            parameters.and("afterSent", position.sentAt()).and("afterId", position.id());
        });
        return find(query + " order by sentAt, id", parameters).page(0, limit).list();
    }

    Total count(Filter filter) {
        return Total.of(count(filter.query(), filter.parameters()));
    }

    /** Which handoffs a list shows and its total counts. */
    record Filter(String agency, Direction direction, Handoff.@Nullable State state) {

        private String query() {
            var side = switch (direction) {
                case INCOMING -> "toAgency = :agency";
                case OUTGOING -> "fromAgency = :agency";
                case BOTH -> "(toAgency = :agency or fromAgency = :agency)";
            };
            return state == null ? side : side + " and state = :state";
        }

        private Parameters parameters() {
            var parameters = Parameters.with("agency", agency);
            return state == null ? parameters : parameters.and("state", state);
        }
    }

    List<Handoff> of(UUID processId) {
        return list("processId = ?1 order by sentAt, id", processId);
    }

    List<Handoff> sent(UUID processId) {
        return list("processId = ?1 and state = ?2", processId, Handoff.State.SENT);
    }

    List<Handoff> sentFor(UUID taskId) {
        return list("taskId = ?1 and state = ?2", taskId, Handoff.State.SENT);
    }

    /** Which side of a handoff an agency is on. */
    enum Direction {
        INCOMING,
        OUTGOING,
        BOTH
    }
}
