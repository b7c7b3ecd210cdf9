package vn.tthc.workflow.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.process.Processes;

/** All tasks. Whoever changes one holds the lock of its process, so changes of one dossier follow each other. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private final Processes processes;
    private final Database database;

    Tasks(Processes processes, Database database) {
        this.processes = processes;
        this.database = database;
    }

    public Task get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /**
     * A task as it is now. Until the transaction ends nobody else changes it or anything of its dossier: the process is
     * locked before it, so whoever comes second reads what the first one left.
     */
    @Transactional(MANDATORY)
    public Task lock(UUID id) {
        processes.lockByTask(id);
        return get(id);
    }

    /** Whether somebody may do the work of an absent colleague in this agency. */
    boolean standsInFor(String deputy, @Nullable String absent, String agency, Instant now) {
        return database.count("""
                        select count(*) from deputy
                        where deputy = ? and absent = ? and agency_code = ? and ended_at is null
                        and (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date between from_day and to_day""", deputy, absent, agency, now.atOffset(ZoneOffset.UTC)) > 0;
    }

    /** Whether this person did an earlier step of the process that was not itself a signature. */
    boolean prepared(UUID processId, String subject) {
        return count(
                        "processId = ?1 and hold.holder = ?2 and state = ?3 and role <> 'leader'",
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

    /** Whether an answer that a task cannot be done without, of another agency or of a colleague, is outstanding. */
    boolean isHeldUp(Task task) {
        return database.query(row -> row.getBoolean(1), """
                        select exists (select 1 from consultation where task_id = ? and mandatory and state = 'ASKED')
                        or exists (select 1 from task_part where task_id = ? and kind = 'COORDINATES' and state = 'OPEN'
                            and agency_code = ?)""", task.id(), task.id(), task.agencyCode())
                .getFirst();
    }

    /** How many asked agencies have not answered yet. */
    public long outstandingConsultations(UUID taskId) {
        return database.count(
                "select count(*) from consultation where task_id = ? and state = 'ASKED' and lapsed_at is null",
                taskId);
    }

    /** How many colleagues have not answered the part of it that they were given. */
    long outstandingParts(Task task) {
        return database.count("""
                select count(*) from task_part
                where task_id = ? and kind = 'COORDINATES' and state = 'OPEN' and agency_code = ?""", task.id(), task.agencyCode());
    }
}
