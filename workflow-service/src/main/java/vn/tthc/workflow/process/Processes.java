package vn.tthc.workflow.process;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.workflow.reference.Agencies;

/**
 * The running and finished processes.
 *
 * <p>Whoever changes more than one row of a process locks the process first and its tasks afterwards, so that two
 * changes of one dossier follow each other and never wait in a circle.
 */
@ApplicationScoped
public class Processes implements PanacheRepositoryBase<RunningProcess, UUID> {

    /** The container makes it. */
    Processes() {}

    /** Keeps every other change of this process waiting until the transaction ends. */
    @Transactional(MANDATORY)
    public RunningProcess lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** As {@link #lock}, by one of its tasks. */
    @Transactional(MANDATORY)
    public Optional<RunningProcess> lockByTask(UUID taskId) {
        return find("id = (select t.processId from Task t where t.id = ?1)", taskId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** As {@link #lock}, for events, which name the dossier; empty when it has no process. */
    @Transactional(MANDATORY)
    public Optional<RunningProcess> lockByApplication(UUID applicationId) {
        return find("applicationId", applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The process of a dossier in which the caller's agency, or one below it, takes part. */
    public RunningProcess get(UUID applicationId, AccessScope scope) {
        return find("applicationId", applicationId)
                .firstResultOptional()
                .filter(process -> involved(process.id(), scope))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Whether the scope reaches an agency that takes part in the process. */
    public boolean involved(UUID processId, AccessScope scope) {
        return switch (scope) {
            case AccessScope.Everything _ -> true;
            case AccessScope.Agency(var code) -> takesPart(processId, "a.agency_code = :agency", code);
            case AccessScope.Subtree(var code) ->
                takesPart(processId, Agencies.below("a.agency_code", ":agency"), code);
            case AccessScope.Person _, AccessScope.Nothing _ -> false;
        };
    }

    private boolean takesPart(UUID processId, String condition, String agency) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from process_agency a where a.process_id = :process and " + condition, Integer.class)
                .setParameter("process", processId)
                .setParameter("agency", agency)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Remembers that a dossier is over before its process began; true when that is news. */
    @Transactional(MANDATORY)
    public boolean closeBeforeStart(UUID applicationId, String reason, Instant at) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into closed_dossier (application_id, reason, closed_at)
                                values (:id, :reason, :at) on conflict do nothing""")
                        .setParameter("id", applicationId)
                        .setParameter("reason", reason)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    boolean hasBegunOrNeverWill(UUID applicationId) {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from process where application_id = :id)
                        or exists (select 1 from closed_dossier where application_id = :id)""", Boolean.class)
                .setParameter("id", applicationId)
                .getSingleResult();
    }

    /** Unfinished processes whose clocks run on this calendar version. */
    public List<RunningProcess> runningOn(String calendarVersionId) {
        return list("calendarVersionId = ?1 and finishedAt is null", calendarVersionId);
    }
}
