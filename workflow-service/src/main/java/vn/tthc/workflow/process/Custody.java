package vn.tthc.workflow.process;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.Ids;

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

    private final Session session;

    Custody(Session session) {
        this.session = session;
    }

    @Transactional(MANDATORY)
    void begin(RunningProcess process, Instant now) {
        session.flush();
        insert(process, null, now);
    }

    /** Hands the dossier over, by a handoff or to whoever took the custodian's place; does nothing when the agency has it. */
    @Transactional(MANDATORY)
    public void passTo(RunningProcess process, String agency, @Nullable UUID handoffId, Instant now) {
        if (process.passTo(agency)) {
            closeOpenSpell(process, now);
            insert(process, handoffId, now);
        }
    }

    /** Ends the last spell with the process. */
    @Transactional(MANDATORY)
    public void end(RunningProcess process, Instant now) {
        closeOpenSpell(process, now);
    }

    private void closeOpenSpell(RunningProcess process, Instant now) {
        var closed = session.createNativeQuery(
                        "update custody set to_at = :now where process_id = :process and to_at is null")
                .setParameter("now", now)
                .setParameter("process", process.id())
                .executeUpdate();
        if (closed != 1) {
            throw new IllegalStateException("Process " + process.id() + " had " + closed + " custodians");
        }
    }

    private void insert(RunningProcess process, @Nullable UUID handoffId, Instant now) {
        session.createNativeQuery("""
                        insert into custody (id, process_id, agency_code, from_at, handoff_id)
                        values (:id, :process, :agency, :now, cast(:handoff as uuid))""")
                .setParameter("id", Ids.next(now))
                .setParameter("process", process.id())
                .setParameter("agency", process.custodian())
                .setParameter("now", now)
                .setParameter("handoff", handoffId == null ? null : handoffId.toString())
                .executeUpdate();
    }

    /** All spells of a process, oldest first. */
    public List<Spell> of(UUID processId) {
        return session.createNativeQuery("""
                        select agency_code as agency, from_at as start, to_at as finish, handoff_id as handoff
                        from custody where process_id = :process order by from_at, id""", Tuple.class)
                .setParameter("process", processId)
                .getResultStream()
                .map(row -> new Spell(
                        row.get("agency", String.class),
                        row.get("start", Instant.class),
                        row.get("finish", Instant.class),
                        row.get("handoff", UUID.class)))
                .toList();
    }
}
