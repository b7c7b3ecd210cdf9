package vn.tthc.workflow.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.task.Task;

/** What of the pressure a caller sees: leaders that of their agency, supervisors that below theirs, others their own tasks'. */
@ApplicationScoped
class Sight {

    private final Caller caller;
    private final Agencies agencies;

    Sight(Caller caller, Agencies agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    /** A condition on an agency and on the task {@code t}, with the values of its parameters. */
    record Condition(String sql, List<Object> values) {}

    /** For rows that speak to the agency in this column. */
    Condition of(String agencyColumn) {
        return switch (caller.scope()) {
            case AccessScope.Everything _ -> new Condition("true", List.of());
            case AccessScope.Subtree(var agency) -> new Condition(Agencies.below(agencyColumn, "?"), List.of(agency));
            case AccessScope.Agency(var agency) ->
                caller.is(Role.LEADER)
                        ? new Condition(agencyColumn + " = ?", List.of(agency))
                        : new Condition(agencyColumn + " = ? and t.holder = ?", List.of(agency, caller.subject()));
            case AccessScope.Person _, AccessScope.Nothing _ -> new Condition("false", List.of());
        };
    }

    /** Refuses whoever does not stand above the work: the leader of its agency, or a supervisor further up. */
    void requireAbove(Task task) {
        var above = switch (caller.scope()) {
            case AccessScope.Subtree(var top) -> agencies.isWithin(task.agencyCode(), top);
            case AccessScope.Agency(var agency) -> agency.equals(task.agencyCode());
            case AccessScope.Everything _, AccessScope.Person _, AccessScope.Nothing _ -> false;
        };
        if (!above) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }
}
