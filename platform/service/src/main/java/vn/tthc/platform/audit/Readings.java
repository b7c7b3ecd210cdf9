package vn.tthc.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** Who read certain objects, for those whose data it is. */
@ApplicationScoped
public class Readings {

    private static final String SELECT = """
            select e.id, e.object_type, e.object_id, e.occurred_at, e.after
            from unnest(?::text[], ?::text[]) as o(type, id)
            join audit_entry e on e.object_type = o.type and e.object_id = o.id
            where e.action = 'read' and e.id < ? order by e.id desc limit ?""";

    private final Database database;
    private final ObjectMapper json;

    Readings(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An object as the log names it. */
    public record Subject(String type, String id) {}

    /**
     * One reading.
     *
     * @param id later readings have higher ones
     * @param reading absent where it was recorded before purposes were
     */
    public record Entry(
            long id, Subject subject, Instant at, @Nullable Reading reading) {}

    /** Of all these objects, the latest first, before a reading. */
    public List<Entry> of(List<Subject> subjects, long before, int limit) {
        return database.query(
                this::entry,
                SELECT,
                subjects.stream().map(Subject::type).toArray(String[]::new),
                subjects.stream().map(Subject::id).toArray(String[]::new),
                before,
                limit);
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                new Subject(row.getString(2), row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                reading(row.getString(5)));
    }

    private @Nullable Reading reading(@Nullable String after) {
        try {
            return after == null ? null : json.readValue(after, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit row does not hold a reading", e);
        }
    }
}
