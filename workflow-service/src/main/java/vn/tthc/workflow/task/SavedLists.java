package vn.tthc.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Total;
import vn.tthc.workflow.WorkflowProblem;

/** Lists that a person saved under a name, for himself; few enough to be shown with their counts in one answer. */
@ApplicationScoped
@Transactional
class SavedLists {

    private static final int MOST = 20;
    private static final String OBJECT = "saved-list";

    private final Database database;
    private final TaskCounts counts;
    private final ObjectMapper json;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SavedLists(Database database, TaskCounts counts, ObjectMapper json, Audit audit, Caller caller, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.json = json;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A list as its owner sees it; {@code total} is how long it is now. */
    record SavedList(UUID id, String name, TaskFilter filter, Total total) {}

    private record Row(UUID id, String name, TaskFilter filter) {}

    /** All of the caller's, by name. */
    List<SavedList> mine() {
        var rows = database.query(
                row -> new Row(row.getObject("id", UUID.class), row.getString("name"), read(row.getString("filter"))),
                "select id, name, filter from saved_list where owner = ? order by name limit " + MOST,
                caller.subject());
        var totals = counts.count(rows.stream().map(Row::filter).toList());
        var lists = new ArrayList<SavedList>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lists.add(new SavedList(row.id(), row.name(), row.filter(), totals.get(i)));
        }
        return lists;
    }

    /** Saves another one; its name is new, and there are not too many. */
    SavedList save(String name, TaskFilter filter) {
        database.query(ResultSet::getRow, "select pg_advisory_xact_lock(hashtext(?))", caller.subject());
        if (database.count("select count(*) from saved_list where owner = ?", caller.subject()) >= MOST) {
            throw new Problem(WorkflowProblem.LIST_LIMIT, MOST);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.at(now);
        var saved = database.update("""
                insert into saved_list (id, owner, name, filter, made_at)
                values (?, ?, ?, ?::jsonb, ?::timestamptz) on conflict (owner, name) do nothing""", id, caller.subject(), name, write(filter), now.toString());
        if (saved == 0) {
            throw new Problem(WorkflowProblem.LIST_EXISTS, name);
        }
        audit.record("list.saved", OBJECT, id.toString(), null, filter);
        return new SavedList(id, name, filter, counts.count(List.of(filter)).getFirst());
    }

    void drop(UUID id) {
        if (database.update("delete from saved_list where id = ? and owner = ?", id, caller.subject()) == 0) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        audit.record("list.dropped", OBJECT, id.toString(), null, null);
    }

    private String write(TaskFilter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A filter is a plain record", e);
        }
    }

    private TaskFilter read(String filter) {
        try {
            return json.readValue(filter, TaskFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A saved list does not hold a filter", e);
        }
    }
}
