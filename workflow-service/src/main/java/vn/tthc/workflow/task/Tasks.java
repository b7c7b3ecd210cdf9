package vn.tthc.workflow.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * All tasks. Claim, release and close are single conditional updates: the database decides who was first, and tells
 * the others nothing changed.
 */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    /** The container makes it. */
    Tasks() {}

    public Task get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Reads a task again after it was changed behind Hibernate's back, or waited for a lock. */
    @Transactional(MANDATORY)
    public Task refresh(Task task) {
        getEntityManager().refresh(task);
        return task;
    }

    /** Who claims, and until when nobody else may. */
    record Claiming(String subject, String name, Instant now, Instant until) {}

    /**
     * True for the one caller who gets it: from the queue, from somebody whose lease has run out, or from somebody he
     * stands in for. Each claim has a number of its own.
     */
    boolean claim(Task task, Claiming claiming) {
        return bound(claiming, task, """
                                update task set state = 'CLAIMED', holder = :holder, holder_name = :name,
                                    claimed_at = :now, lease = lease + 1, lease_until = :until, version = version + 1
                                where id = :id and agency_code = :agency
                                and (state = 'OPEN' or state = 'CLAIMED' and (lease_until <= :now
                                     or exists (select 1 from deputy d where d.deputy = :holder and d.absent = task.holder
                                         and d.agency_code = task.agency_code and d.ended_at is null
                                         and cast(:now as timestamptz) at time zone 'Asia/Ho_Chi_Minh' >= d.from_day
                                         and cast(:now as timestamptz) at time zone 'Asia/Ho_Chi_Minh' < d.to_day + 1)))""")
                        .setParameter("agency", task.agencyCode())
                        .executeUpdate()
                == 1;
    }

    /** Gives it to somebody: the one who holds it may, or whoever leads the agency ({@code from} is absent). */
    boolean hand(Task task, @Nullable String from, Claiming to) {
        return bound(to, task, """
                                update task set state = 'CLAIMED', holder = :holder, holder_name = :name,
                                    claimed_at = :now, lease = lease + 1, lease_until = :until, version = version + 1
                                where id = :id and (state = 'CLAIMED' and (holder = cast(:from as text) or :leader)
                                    or state = 'OPEN' and :leader and pending_handoff is null)""")
                        .setParameter("from", from)
                        .setParameter("leader", from == null)
                        .executeUpdate()
                == 1;
    }

    private Query bound(Claiming claiming, Task task, String sql) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("holder", claiming.subject())
                .setParameter("name", claiming.name())
                .setParameter("now", claiming.now())
                .setParameter("until", claiming.until())
                .setParameter("id", task.id());
    }

    /** Puts it back into the queue; a leader may do so for whoever holds it. */
    boolean release(Task task, String subject, boolean forAnyone) {
        return getEntityManager()
                        .createNativeQuery("""
                                update task set state = 'OPEN', holder = null, holder_name = null, claimed_at = null,
                                    lease_until = null, version = version + 1
                                where id = :id and state = 'CLAIMED' and (holder = :holder or :forAnyone)""")
                        .setParameter("id", task.id())
                        .setParameter("holder", subject)
                        .setParameter("forAnyone", forAnyone)
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends it, once: only for its holder (or, where a signature takes the task as it goes, from the queue), and not
     * while an answer that is needed, of another agency or of a colleague, is outstanding.
     */
    boolean close(Task task, Closing closing, String subject, String name, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                update task set state = :state, outcome = :outcome, note = :note, closed_at = :now,
                                    holder = :holder, holder_name = :name, claimed_at = coalesce(claimed_at, :now),
                                    version = version + 1
                                where id = :id and (state = 'CLAIMED' and holder = :holder or state = 'OPEN' and :takes)
                                and lease = coalesce(cast(cast(:lease as text) as bigint), lease)
                                and (not :joined or not exists (select 1 from consultation c
                                     where c.task_id = task.id and c.mandatory and c.state = 'ASKED')
                                     and not exists (select 1 from task_part p where p.task_id = task.id
                                     and p.kind = 'COORDINATES' and p.state = 'OPEN'
                                     and p.agency_code = task.agency_code))""")
                        .setParameter("state", closing.state().name())
                        .setParameter("outcome", closing.outcome())
                        .setParameter("note", closing.note())
                        .setParameter("now", now)
                        .setParameter("holder", subject)
                        .setParameter("name", name)
                        .setParameter("id", task.id())
                        .setParameter("takes", closing.takesOpen())
                        .setParameter(
                                "lease",
                                closing.lease() == null ? null : closing.lease().toString())
                        .setParameter("joined", closing.afterJoin())
                        .executeUpdate()
                == 1;
    }

    /** Whether this person did an earlier step of the process that was not itself a signature. */
    boolean prepared(UUID processId, String subject) {
        return count(
                        "processId = ?1 and holder = ?2 and state = ?3 and role <> 'leader'",
                        processId,
                        subject,
                        TaskState.DONE)
                > 0;
    }

    /** Whether this step was done before in this process. */
    public boolean wasDone(UUID processId, String stepCode) {
        return count("processId = ?1 and stepCode = ?2 and state = ?3", processId, stepCode, TaskState.DONE) > 0;
    }

    /** Those of a process that are not over. */
    public List<Task> unfinished(UUID processId) {
        return list("processId = ?1 and closedAt is null order by openedAt, id", processId);
    }

    /** Those of many processes that are not over. */
    public List<Task> unfinishedOf(Collection<UUID> processIds) {
        return list("processId in ?1 and closedAt is null order by openedAt, id", processIds);
    }

    /** Those on the ways of parallel blocks that are not over. */
    public List<Task> unfinishedIn(Collection<UUID> blocks) {
        return blocks.isEmpty() ? List.of() : list("blockId in ?1 and closedAt is null order by openedAt, id", blocks);
    }

    /** How often a step of this process was done with this outcome. */
    public long timesDone(UUID processId, String stepCode, String outcome) {
        return count(
                "processId = ?1 and stepCode = ?2 and state = ?3 and outcome = ?4",
                processId,
                stepCode,
                TaskState.DONE,
                outcome);
    }

    /** All of a process, oldest first: its timeline. */
    public List<Task> of(UUID processId) {
        return list("processId = ?1 order by openedAt, id", processId);
    }

    /** How many asked agencies have not answered yet. */
    public long outstandingConsultations(UUID taskId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from consultation
                                where task_id = :id and state = 'ASKED' and lapsed_at is null""", Long.class)
                        .setParameter("id", taskId)
                        .getSingleResult())
                .longValue();
    }

    /** How many colleagues have not answered the part of it that they were given. */
    long outstandingParts(UUID taskId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from task_part p join task t on t.id = p.task_id
                                where p.task_id = :id and p.kind = 'COORDINATES' and p.state = 'OPEN'
                                and p.agency_code = t.agency_code""", Long.class)
                        .setParameter("id", taskId)
                        .getSingleResult())
                .longValue();
    }

    /**
     * How a task ends.
     *
     * @param takesOpen whether it may come straight from the queue, as a signature does
     * @param afterJoin whether all mandatory consultations must have been answered
     * @param lease the number of the claim it is done under; where it is said, no other will do
     */
    public record Closing(
            TaskState state,
            @Nullable String outcome,
            @Nullable String note,
            boolean takesOpen,
            boolean afterJoin,
            @Nullable Long lease) {

        public static Closing done(String outcome, @Nullable String note, @Nullable Long lease) {
            return new Closing(TaskState.DONE, outcome, note, false, true, lease);
        }

        public static Closing signed(@Nullable String outcome, @Nullable String note) {
            return new Closing(TaskState.DONE, outcome == null ? "APPROVED" : outcome, note, true, true, null);
        }

        public static Closing refused(String reason) {
            return new Closing(TaskState.DONE, "REFUSED", reason, true, false, null);
        }

        public static Closing returned(String reason) {
            return new Closing(TaskState.RETURNED, null, reason, false, false, null);
        }
    }
}
