package vn.tthc.workflow.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.web.Total;

/** What agencies were told, newest first. */
@ApplicationScoped
class Warnings {

    private final Database database;
    private final Sight sight;

    Warnings(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** The sort key of the last row seen. */
    record Position(Instant raisedAt, UUID id) {}

    /**
     * Which warnings a list shows and its total counts.
     *
     * @param open whether only those whose step is not done
     */
    record Filter(@Nullable String agency, Warning.@Nullable Kind kind, boolean open) {}

    List<Warning> list(Filter filter, Optional<Position> after, int limit) {
        var query = condition(filter);
        after.ifPresent(position -> query.and(
                "(w.raised_at, w.id) < (?::timestamptz, ?)", position.raisedAt().toString(), position.id()));
        return database.query(
                Warning::of,
                "select w.*" + query.sql() + " order by w.raised_at desc, w.id desc limit " + limit,
                query.values());
    }

    Total count(Filter filter) {
        var query = condition(filter);
        return Total.of(database.count(
                "select count(*) from (select 1" + query.sql() + " limit " + (Total.EXACT_UP_TO + 1) + ") counted",
                query.values()));
    }

    private Query condition(Filter filter) {
        var seen = sight.of("w.told_agency");
        var query = new Query(seen.sql(), seen.values());
        if (filter.agency() != null) {
            query.and("w.told_agency = ?", filter.agency());
        }
        if (filter.kind() != null) {
            query.and("w.kind = ?", filter.kind().name());
        }
        if (filter.open()) {
            query.and("t.closed_at is null");
        }
        return query;
    }

    /** Conditions joined by {@code and}; values always travel as parameters. */
    private static final class Query {

        private final StringBuilder sql = new StringBuilder(" from warning w join task t on t.id = w.task_id where ");
        private final List<Object> values;

        Query(String condition, List<Object> values) {
            sql.append(condition);
            this.values = new ArrayList<>(values);
        }

        void and(String term, Object... more) {
            sql.append(" and ").append(term);
            values.addAll(List.of(more));
        }

        String sql() {
            return sql.toString();
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
