package vn.tthc.workflow.process;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;

/**
 * Who answered for a dossier, and from when to when. Each spell begins at the instant the last one ended, so the
 * times of the custodians add up to the time of the process.
 */
@ApplicationScoped
public class Custody {

    /** One agency's turn; {@code to} is absent for the present custodian. */
    public record Spell(
            String agencyCode,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID handoffId) {}

    private static final String INSERT = """
            insert into custody (id, process_id, agency_code, from_at, handoff_id) values (?, ?, ?, ?, ?::uuid)""";

    /** The end of one spell and the beginning of the next; nothing begins where nothing ended. */
    private static final String PASS = """
            with ended as (
                update custody set to_at = ? where process_id = ? and to_at is null returning process_id, to_at)
            insert into custody (id, process_id, agency_code, from_at, handoff_id)
            select ?, process_id, ?, to_at, ?::uuid from ended""";

    private final EntityManager entityManager;
    private final Database database;

    Custody(EntityManager entityManager, Database database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    @Transactional(MANDATORY)
    void begin(RunningProcess process, Instant now) {
        entityManager.flush();
        database.update(INSERT, Ids.at(now), process.id(), process.custodian(), utc(now), null);
    }

    /** Hands the dossier over, by a handoff or to whoever took the custodian's place; does nothing when the agency has it. */
    @Transactional(MANDATORY)
    public void passTo(RunningProcess process, String agency, @Nullable UUID handoffId, Instant now) {
        if (process.passTo(agency)) {
            requireOne(process, database.update(PASS, utc(now), process.id(), Ids.at(now), agency, handoffId));
        }
    }

    /** Ends the last spell with the process. */
    @Transactional(MANDATORY)
    public void end(RunningProcess process, Instant now) {
        requireOne(
                process,
                database.update(
                        "update custody set to_at = ? where process_id = ? and to_at is null", utc(now), process.id()));
    }

    private static void requireOne(RunningProcess process, int custodians) {
        if (custodians != 1) {
            throw new IllegalStateException("Process " + process.id() + " had " + custodians + " custodians");
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** All spells of a process, oldest first. */
    public List<Spell> of(UUID processId) {
        return database.query(
                row -> new Spell(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getObject(4, UUID.class)),
                "select agency_code, from_at, to_at, handoff_id from custody where process_id = ? order by from_at, id",
                processId);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
