package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.reference.Agencies;

/**
 * Who may see a task and who may work on it. Officers see the work of their own agency and roles, leaders all work of
 * their agency, supervisors that of the agencies below them, without touching it.
 */
@ApplicationScoped
public class TaskAccess {

    private final Tasks tasks;
    private final Caller caller;

    TaskAccess(Tasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    /** The condition every read of tasks carries: alone, in lists and in counts. */
    TaskFilter.Scope scope() {
        return switch (caller.scope()) {
            case AccessScope.Everything _ -> new TaskFilter.Scope("true", "", List.of());
            case AccessScope.Subtree(var agency) ->
                new TaskFilter.Scope(Agencies.below("t.agency_code", ":scopeAgency"), agency, List.of());
            case AccessScope.Agency(var agency) ->
                caller.is(Role.LEADER)
                        ? new TaskFilter.Scope("t.agency_code = :scopeAgency", agency, List.of())
                        : new TaskFilter.Scope(
                                "t.agency_code = :scopeAgency and t.role in (:scopeRoles)", agency, roles());
            case AccessScope.Person _, AccessScope.Nothing _ -> new TaskFilter.Scope("false", "", List.of());
        };
    }

    private List<String> roles() {
        return Stream.of(Role.OFFICER, Role.LEADER, Role.RECEPTIONIST)
                .filter(caller::is)
                .toList();
    }

    /**
     * A task of the caller's own agency and role, to work on: 404 outside what he sees, 403 for another's role. Nobody
     * else changes it, or anything of its dossier, until the transaction ends.
     */
    public Task forWork(UUID id) {
        return requireOwn(tasks.lock(id));
    }

    /** Refuses whom {@link #forWork} would refuse, for those who only read. */
    public void requireForWork(UUID id) {
        requireOwn(tasks.get(id));
    }

    /** A task that the caller may release: his own, or as a leader any of his agency. */
    Task forRelease(UUID id) {
        var task = tasks.lock(id);
        return caller.is(Role.LEADER) && task.agencyCode().equals(caller.requireAgency()) ? task : requireOwn(task);
    }

    private Task requireOwn(Task task) {
        if (!task.agencyCode().equals(caller.requireAgency())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        if (!caller.is(task.role())) {
            throw new Problem(caller.is(Role.LEADER) ? CommonProblem.FORBIDDEN : CommonProblem.NOT_FOUND);
        }
        return task;
    }

    /** Refuses whoever prepared the dossier where the step wants a second pair of eyes. */
    public void requireFourEyes(Task task) {
        if (task.needsFourEyes() && tasks.prepared(task.processId(), caller.subject())) {
            throw new Problem(WorkflowProblem.FOUR_EYES);
        }
    }
}
