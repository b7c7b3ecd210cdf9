package vn.tthc.workflow.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** The cases of a migration, each with what was found, what was done with it and how to take it back. */
@ApplicationScoped
class Cases {

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Cases(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Where a case stands. */
    enum State {
        /** Not looked at yet. */
        WAITING,
        /** Would move. */
        MOVES,
        /** Cannot, for the reasons of its verdict. */
        STAYS,
        MOVED,
        /** Would have moved, but could not any more when its turn came. */
        KEPT,
        /** Was put back. */
        BACK,
        /** Went on since it was moved, and stays there. */
        WENT_ON
    }

    /** One case as the report shows it. */
    record Row(
            UUID processId,
            UUID applicationId,
            String dossierCode,
            State state,
            @Nullable Verdict verdict) {}

    /** Every case that runs by this definition now. */
    void gather(Migration migration) {
        database.update("""
                insert into process_migration_case (migration_id, process_id, state)
                select ?, id, 'WAITING' from process where definition_id = ? and finished_at is null""", migration.id(), migration.fromDefinition());
    }

    Map<State, Long> counted(UUID migrationId) {
        var counts = new TreeMap<State, Long>();
        database.query(
                        row -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2)),
                        "select state, count(*) from process_migration_case where migration_id = ? group by state",
                        migrationId)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    List<Row> list(UUID migrationId, @Nullable State state, Optional<UUID> after, int limit) {
        return database.query(
                this::row, """
                select c.process_id, p.application_id, p.dossier_code, c.state, cast(c.verdict as text)
                from process_migration_case c join process p on p.id = c.process_id
                where c.migration_id = ? and c.state = coalesce(?, c.state) and c.process_id > ?
                order by c.process_id limit ?""", migrationId, state == null ? null : state.name(), after.orElse(FIRST), limit);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                State.valueOf(row.getString(4)),
                read(row.getString(5)));
    }

    /** The next ones behind a place, locked; what another replica is at is passed over. */
    List<UUID> next(UUID migrationId, State state, UUID after, int most) {
        return database.query(row -> row.getObject(1, UUID.class), """
                select process_id from process_migration_case where migration_id = ? and state = ? and process_id > ?
                order by process_id limit ? for update skip locked""", migrationId, state.name(), after, most);
    }

    boolean isAnyLeft(UUID migrationId, State state) {
        return database.count("""
                        select count(*) from (select 1 from process_migration_case
                        where migration_id = ? and state = ? limit 1) one""", migrationId, state.name()) > 0;
    }

    Optional<Verdict> verdict(UUID migrationId, UUID processId) {
        return database.query(row -> Optional.ofNullable(read(row.getString(1))), """
                        select cast(verdict as text) from process_migration_case
                        where migration_id = ? and process_id = ?""", migrationId, processId)
                .getFirst();
    }

    void settle(UUID migrationId, UUID processId, State state, Verdict verdict) {
        database.update(
                """
                update process_migration_case set state = ?, verdict = cast(? as jsonb), settled_at = ?
                where migration_id = ? and process_id = ?""", state.name(), write(verdict), clock.instant().atOffset(ZoneOffset.UTC), migrationId, processId);
    }

    private String write(Verdict verdict) {
        try {
            return json.writeValueAsString(verdict);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict is a plain record", e);
        }
    }

    private @Nullable Verdict read(@Nullable String verdict) {
        try {
            return verdict == null ? null : json.readValue(verdict, Verdict.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict that this build cannot read", e);
        }
    }
}
