package vn.tthc.workflow.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/**
 * Every change of a process and of what belongs to it, oldest first. It is read from the audit log itself, so it cannot
 * tell another story than that.
 */
@ApplicationScoped
class History {

    private static final String CHANGES = """
            with asked as (select ?::uuid as process_id, ?::uuid as task_id)
            select e.id, e.occurred_at, e.actor, e.action, e.object_type, e.object_id, e.before, e.after,
                (select h.holder_name from task h where h.process_id = a.process_id and h.holder = e.actor limit 1)
                    as name
            from asked a
            cross join lateral (
                select 'process' as type, a.process_id as id, null::uuid as task_id
                union all select 'task', t.id, t.id from task t where t.process_id = a.process_id
                union all select 'handoff', h.id, h.task_id from handoff h where h.process_id = a.process_id
                union all select 'consultation', c.id, c.task_id from consultation c where c.process_id = a.process_id
                union all select 'urging', u.id, u.task_id from urging u join task t on t.id = u.task_id
                    where t.process_id = a.process_id
                union all select 'task-part', p.id, p.task_id from task_part p join task t on t.id = p.task_id
                    where t.process_id = a.process_id) o
            join audit_entry e on e.object_type = o.type and e.object_id = o.id::text
            where e.action <> 'read' and e.id > ? and (a.task_id is null or o.task_id = a.task_id)
            order by e.id limit ?""";

    private final Database database;
    private final ObjectMapper json;

    History(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One change.
     *
     * @param id later changes have higher ones
     * @param actor subject of the token, or the system's name for itself
     * @param actorName as the tasks of this process name him; absent where he held none
     * @param before what it was, where that says something
     * @param after what it became, with the reason that was given
     */
    record Change(
            long id,
            Instant at,
            String actor,
            @Nullable String actorName,
            String action,
            String objectType,
            String objectId,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** Of the whole process, or of one task of it with what hangs on that. */
    List<Change> of(UUID processId, @Nullable UUID taskId, long after, int limit) {
        return database.query(this::change, CHANGES, processId, taskId, after, limit);
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("name"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                read(row.getString("before")),
                read(row.getString("after")));
    }

    private @Nullable JsonNode read(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit row does not hold JSON", e);
        }
    }
}
