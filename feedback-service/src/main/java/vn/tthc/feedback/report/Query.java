package vn.tthc.feedback.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement to which conditions are added; values always travel as parameters. */
final class Query {

    private final StringBuilder sql;
    private final List<@Nullable Object> values;

    private Query(String beginning, Object... values) {
        this.sql = new StringBuilder(beginning);
        this.values = new ArrayList<>(List.of(values));
    }

    static Query of(String beginning, Object... values) {
        return new Query(beginning, values);
    }

    Query and(ReportSight.Condition condition) {
        sql.append(" and ").append(condition.sql());
        values.addAll(condition.values());
        return this;
    }

    /** What stands for the next question mark of the beginning. */
    Query bind(@Nullable Object value) {
        values.add(value);
        return this;
    }

    /** Only where there is a value to compare with. */
    Query and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }
}
