package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Total;

/**
 * How much is in each of the boxes of an inbox, in one statement. A box is a filter, and its condition is made where the
 * list makes it: so a count is the length of the list that the same filter shows.
 */
@ApplicationScoped
class TaskCounts {

    private final Session session;
    private final TaskAccess access;
    private final Caller caller;
    private final Clock clock;

    TaskCounts(Session session, TaskAccess access, Caller caller, Clock clock) {
        this.session = session;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** What people ask of their inbox. */
    enum Box {
        ALL(null, false, false),
        OPEN(TaskState.OPEN, false, false),
        OVERDUE(null, false, true),
        WAITING(TaskState.WAITING, false, false),
        IN_TRANSIT(TaskState.IN_TRANSIT, false, false),
        MINE(null, true, false),
        MINE_OVERDUE(null, true, true);

        private final @Nullable TaskState state;
        private final boolean mine;
        private final boolean overdue;

        Box(@Nullable TaskState state, boolean mine, boolean overdue) {
            this.state = state;
            this.mine = mine;
            this.overdue = overdue;
        }

        /** The filter of the list that shows what this box counts. */
        TaskFilter filter() {
            return new TaskFilter(null, null, state, null, mine, overdue);
        }
    }

    Map<Box, Total> boxes() {
        var counts = count(Arrays.stream(Box.values()).map(Box::filter).toList());
        var boxes = new EnumMap<Box, Total>(Box.class);
        for (var box : Box.values()) {
            boxes.put(box, counts.get(box.ordinal()));
        }
        return boxes;
    }

    /** One count for each filter, in their order. */
    List<Total> count(List<TaskFilter> filters) {
        var scope = access.scope();
        var now = clock.instant();
        var conditions = new ArrayList<TaskFilter.Condition>();
        var sql = new ArrayList<String>();
        for (int i = 0; i < filters.size(); i++) {
            var condition = filters.get(i).within(scope, caller.subject(), now).numbered(i);
            conditions.add(condition);
            sql.add("select %d, (select count(*) from (select 1 from task t where %s limit %d) counted)"
                    .formatted(i, condition.sql(), Total.EXACT_UP_TO + 1));
        }
        if (sql.isEmpty()) {
            return List.of();
        }
        var query = session.createNativeQuery(String.join(" union all ", sql) + " order by 1", Object[].class);
        conditions.forEach(condition -> condition.bind(query));
        return query.getResultStream()
                .map(row -> Total.of(((Number) row[1]).longValue()))
                .toList();
    }
}
