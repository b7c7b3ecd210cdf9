package vn.tthc.workflow.part;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.security.Caller;
import vn.tthc.workflow.task.Task;

/**
 * All parts. They hang on the task, not on who holds it: forwarded, reassigned, released or claimed by another after its
 * lease, it keeps them, and whoever holds it then may withdraw them. They are over with the task, and while it is in
 * another agency.
 */
@ApplicationScoped
class TaskParts {

    private static final String OVER =
            "(p.state <> 'OPEN' or t.closed_at is not null or t.agency_code <> p.agency_code)";

    private static final String ROWS = """
            select p.*, t.application_id, t.dossier_code, t.procedure_name, t.step_name, t.state as task_state,
                %s as over
            from task_part p join task t on t.id = p.task_id where\s""".formatted(OVER);

    private final Database database;
    private final Caller caller;

    TaskParts(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The sort key of the last row seen. */
    record Position(Instant askedAt, UUID id) {}

    /** What is asked of whom. */
    record Asking(
            TaskPart.Kind kind,
            String to,
            String toName,
            @Nullable String text,
            @Nullable Instant dueAt) {}

    /** Those of them that the colleague does not have already. */
    @Transactional(MANDATORY)
    int add(Task task, List<Asking> asked, Instant now) {
        return database.update(
                """
                insert into task_part (id, task_id, agency_code, kind, colleague, colleague_name, text, due_at, state,
                    asked_by, asked_name, asked_at)
                select a.id, ?, ?, a.kind, a.colleague, a.name, a.text, a.due_at, 'OPEN', ?, ?, ?::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                    as a (id, kind, colleague, name, text, due_at)
                on conflict do nothing""",
                task.id(),
                task.agencyCode(),
                caller.subject(),
                caller.name(),
                now.toString(),
                asked.stream().map(_ -> Ids.at(now).toString()).sorted().toArray(String[]::new),
                asked.stream().map(one -> one.kind().name()).toArray(String[]::new),
                asked.stream().map(Asking::to).toArray(String[]::new),
                asked.stream().map(Asking::toName).toArray(String[]::new),
                asked.stream().map(Asking::text).toArray(String[]::new),
                asked.stream()
                        .map(one -> one.dueAt() == null ? null : one.dueAt().toString())
                        .toArray(String[]::new));
    }

    /** True for whoever ended it, by an answer or by a reason. */
    @Transactional(MANDATORY)
    boolean end(UUID id, @Nullable String answer, @Nullable String reason, Instant now) {
        return database.update(
                        """
                        update task_part p set state = ?, answer = ?, reason = ?, closed_at = ?::timestamptz
                        from task t where t.id = p.task_id and p.id = ? and not %s""".formatted(OVER),
                        answer == null ? "WITHDRAWN" : "ANSWERED",
                        answer,
                        reason,
                        now.toString(),
                        id)
                == 1;
    }

    Optional<TaskPart> find(UUID id) {
        return database.query(TaskPart::of, ROWS + "p.id = ?", id).stream().findFirst();
    }

    /** All of a task, oldest first; as many as one may ask for a few times over. */
    List<TaskPart> of(UUID taskId, int most) {
        return database.query(TaskPart::of, ROWS + "p.task_id = ? order by p.asked_at, p.id limit ?", taskId, most);
    }

    /** What the caller was asked, oldest first. */
    List<TaskPart> mine(boolean open, Optional<Position> after, int limit) {
        var sql = new StringBuilder(ROWS).append("p.colleague = ? and p.agency_code = ?");
        var values = new ArrayList<Object>(List.of(caller.subject(), caller.requireAgency()));
        if (open) {
            sql.append(" and not ").append(OVER);
        }
        after.ifPresent(position -> {
            sql.append(" and (p.asked_at, p.id) > (?::timestamptz, ?)");
            values.addAll(List.of(position.askedAt().toString(), position.id()));
        });
        return database.query(TaskPart::of, sql + " order by p.asked_at, p.id limit " + limit, values.toArray());
    }
}
