package vn.tthc.workflow.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** True for the one caller who gets it. */
    boolean claim(Task task, String subject, String name, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                update task set state = 'CLAIMED', holder = :holder, holder_name = :name,
                                    claimed_at = :now, version = version + 1
                                where id = :id and state = 'OPEN' and agency_code = :agency""")
                        .setParameter("holder", subject)
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .setParameter("id", task.id())
                        .setParameter("agency", task.agencyCode())
                        .executeUpdate()
                == 1;
    }

    /** Puts it back into the queue; a leader may do so for whoever holds it. */
    boolean release(Task task, String subject, boolean forAnyone) {
        return getEntityManager()
                        .createNativeQuery("""
                                update task set state = 'OPEN', holder = null, holder_name = null, claimed_at = null,
                                    version = version + 1
                                where id = :id and state = 'CLAIMED' and (holder = :holder or :forAnyone)""")
                        .setParameter("id", task.id())
                        .setParameter("holder", subject)
                        .setParameter("forAnyone", forAnyone)
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends it, once: only for its holder (or, where a signature takes the task as it goes, from the queue), and not
     * while an answer that is needed is outstanding.
     */
    boolean close(Task task, Closing closing, String subject, String name, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                update task set state = :state, outcome = :outcome, note = :note, closed_at = :now,
                                    holder = :holder, holder_name = :name, claimed_at = coalesce(claimed_at, :now),
                                    version = version + 1
                                where id = :id and (state = 'CLAIMED' and holder = :holder or state = 'OPEN' and :takes)
                                and (not :joined or not exists (select 1 from consultation c
                                     where c.task_id = task.id and c.mandatory and c.state = 'ASKED'))""")
                        .setParameter("state", closing.state().name())
                        .setParameter("outcome", closing.outcome())
                        .setParameter("note", closing.note())
                        .setParameter("now", now)
                        .setParameter("holder", subject)
                        .setParameter("name", name)
                        .setParameter("id", task.id())
                        .setParameter("takes", closing.takesOpen())
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
                        .createNativeQuery(
                                "select count(*) from consultation where task_id = :id and state = 'ASKED'", Long.class)
                        .setParameter("id", taskId)
                        .getSingleResult())
                .longValue();
    }

    /**
     * How a task ends.
     *
     * @param takesOpen whether it may come straight from the queue, as a signature does
     * @param afterJoin whether all mandatory consultations must have been answered
     */
    public record Closing(
            TaskState state,
            @Nullable String outcome,
            @Nullable String note,
            boolean takesOpen,
            boolean afterJoin) {

        public static Closing done(String outcome, @Nullable String note) {
            return new Closing(TaskState.DONE, outcome, note, false, true);
        }

        public static Closing signed(@Nullable String outcome, @Nullable String note) {
            return new Closing(TaskState.DONE, outcome == null ? "APPROVED" : outcome, note, true, true);
        }

        public static Closing refused(String reason) {
            return new Closing(TaskState.DONE, "REFUSED", reason, true, false);
        }

        public static Closing returned(String reason) {
            return new Closing(TaskState.RETURNED, null, reason, false, false);
        }
    }
}
