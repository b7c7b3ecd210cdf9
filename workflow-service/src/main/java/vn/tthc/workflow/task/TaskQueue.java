package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.process.Processes;

/** The work lists: what is to be done, most urgent first. */
@ApplicationScoped
public class TaskQueue {

    private final Session session;
    private final TaskAccess access;
    private final Processes processes;
    private final ProcessDefinitions definitions;
    private final Caller caller;
    private final Clock clock;

    TaskQueue(
            Session session,
            TaskAccess access,
            Processes processes,
            ProcessDefinitions definitions,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.access = access;
        this.processes = processes;
        this.definitions = definitions;
        this.caller = caller;
        this.clock = clock;
    }

    Page<TaskView> page(TaskFilter filter, PageRequest request) {
        var condition = filter.within(access.scope(), caller.subject(), clock.instant());
        var total = request.total() ? Total.of(count(condition)) : null;
        var rows = rows(condition, request.cursor(TaskFilter.Position.class), request.limit() + 1);
        var outstanding = outstanding(rows);
        return Page.of(
                rows,
                request,
                task -> new TaskFilter.Position(task.rankAt(), task.id()),
                task -> view(task, outstanding.getOrDefault(task.id(), 0L), List.of()),
                total);
    }

    /** One task, with the steps its outcome may lead to. */
    TaskView get(UUID id) {
        var condition = new TaskFilter.Condition().equal("t.id", "id", id);
        condition.inside(access.scope());
        var task = rows(condition, Optional.empty(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return view(task);
    }

    /** As the caller sees it, e.g. after a change. */
    public TaskView view(Task task) {
        return view(task, outstanding(List.of(task)).getOrDefault(task.id(), 0L), outcomes(task));
    }

    private TaskView view(Task task, long outstanding, List<TaskView.Outcome> outcomes) {
        return TaskView.of(task, task.isHeldBy(caller.subject()), outstanding, outcomes, clock.instant());
    }

    private List<TaskView.Outcome> outcomes(Task task) {
        var definition = definitions.pinned(processes.findById(task.processId()).definitionId());
        return definition.step(task.stepCode()).map(definition::choices).orElse(List.of()).stream()
                .map(step -> new TaskView.Outcome(step.code(), step.name()))
                .toList();
    }

    private List<Task> rows(TaskFilter.Condition condition, Optional<TaskFilter.Position> after, int limit) {
        after.ifPresent(position -> condition
                .and("(t.rank_at, t.id) > (:afterRank, :afterId)")
                .with("afterRank", position.rankAt())
                .with("afterId", position.id()));
        var query = session.createNativeQuery(
                "select t.* from task t where " + condition.sql() + " order by t.rank_at, t.id", Task.class);
        condition.bind(query);
        return query.setMaxResults(limit).getResultList();
    }

    private long count(TaskFilter.Condition condition) {
        var query = session.createNativeQuery(
                "select count(*) from (select 1 from task t where " + condition.sql() + " limit "
                        + (Total.EXACT_UP_TO + 1) + ") counted",
                Long.class);
        condition.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** For what is over nothing is asked any more. */
    private Map<UUID, Long> outstanding(List<Task> tasks) {
        var unfinished = tasks.stream()
                .filter(task -> !task.state().isFinal())
                .map(Task::id)
                .toList();
        if (unfinished.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery("""
                        select task_id as task, count(*) as asked from consultation
                        where task_id in (:ids) and state = 'ASKED' and lapsed_at is null group by task_id""", Tuple.class)
                .setParameter("ids", unfinished)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("task", UUID.class),
                        row -> row.get("asked", Number.class).longValue()));
    }
}
