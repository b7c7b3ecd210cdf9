package vn.tthc.workflow.process;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.id.Ids;

/**
 * When the clocks of a process stood still. Tolerates that the asking and the answer of a supplement, or the demand and
 * the payment, are heard of in either order, or twice: what counts is which of them are known and still open.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Pauses implements PanacheRepositoryBase<ProcessPause, UUID> {

    /** The container makes it. */
    Pauses() {}

    /** An officer asks from a task; application-service has not named the supplement yet. */
    public void ask(UUID processId, UUID taskId, Instant now) {
        persist(new ProcessPause(Ids.at(now), processId, taskId, null, now));
    }

    /** A supplement was requested: the one asked from here, or one that application-service asks for itself. */
    public void requested(UUID processId, UUID supplementId, @Nullable UUID taskId, Instant at) {
        if (bySupplement(supplementId).isPresent()) {
            return;
        }
        unnamed(processId)
                .ifPresentOrElse(
                        pause -> pause.isFor(supplementId),
                        () -> persist(new ProcessPause(Ids.at(at), processId, taskId, supplementId, at)));
    }

    /** A supplement is complete; if its request was never heard of, it is remembered as already answered. */
    public void supplied(UUID processId, UUID supplementId, Instant at) {
        var pause = bySupplement(supplementId)
                .or(() -> unnamed(processId))
                .orElseGet(() -> new ProcessPause(Ids.at(at), processId, null, supplementId, at));
        if (pause.isOpen()) {
            pause.isFor(supplementId);
            pause.end(at);
        }
        persist(pause);
    }

    /** application-service did not ask the applicant what this task wanted: it waits no longer. */
    public void refused(UUID processId, UUID taskId, Instant at) {
        list("processId = ?1 and taskId = ?2 and supplementId is null and toAt is null", processId, taskId)
                .forEach(pause -> pause.end(at));
    }

    /** Something has to be paid before work may go on. */
    public void obliged(UUID processId, UUID obligationId, Instant at) {
        if (byObligation(obligationId).isEmpty()) {
            persist(ProcessPause.obliged(Ids.at(at), processId, obligationId, at));
        }
    }

    /** It is paid; if the demand was never heard of, it is remembered as already met. */
    public void met(UUID processId, UUID obligationId, Instant at) {
        var pause = byObligation(obligationId)
                .orElseGet(() -> ProcessPause.obliged(Ids.at(at), processId, obligationId, at));
        if (pause.isOpen()) {
            pause.end(at);
        }
        persist(pause);
    }

    /** How often officers asked the applicant for more; what was refused does not count. */
    public long rounds(UUID processId) {
        return count(
                "processId = ?1 and obligationId is null and (supplementId is not null or toAt is null)", processId);
    }

    public boolean isAnyOpen(UUID processId) {
        return count("processId = ?1 and toAt is null", processId) > 0;
    }

    /** Ends whatever is open: the process is over. */
    public void endAll(UUID processId, Instant at) {
        list("processId = ?1 and toAt is null", processId).forEach(pause -> pause.end(at));
    }

    public List<ProcessPause> of(UUID processId) {
        return list("processId = ?1 order by fromAt, id", processId);
    }

    /** The finished pauses, as the calendar takes them. */
    public List<Pause> finished(UUID processId) {
        return of(processId).stream().flatMap(pause -> interval(pause).stream()).toList();
    }

    /** All of them, as far as they have come by then. */
    public List<Pause> until(UUID processId, Instant now) {
        return of(processId).stream()
                .map(pause -> new Pause(pause.from(), pause.endBy(now), reason(pause)))
                .toList();
    }

    private static Optional<Pause> interval(ProcessPause pause) {
        return Optional.ofNullable(pause.to())
                .filter(to -> to.isAfter(pause.from()))
                .map(to -> new Pause(pause.from(), to, reason(pause)));
    }

    private static String reason(ProcessPause pause) {
        return pause.obligationId() == null ? "chờ bổ sung hồ sơ" : "chờ thực hiện nghĩa vụ tài chính";
    }

    private Optional<ProcessPause> byObligation(UUID obligationId) {
        return find("obligationId", obligationId).firstResultOptional();
    }

    private Optional<ProcessPause> bySupplement(UUID supplementId) {
        return find("supplementId", supplementId).firstResultOptional();
    }

    private Optional<ProcessPause> unnamed(UUID processId) {
        return find(
                        "processId = ?1 and supplementId is null and obligationId is null and toAt is null"
                                + " order by fromAt",
                        processId)
                .firstResultOptional();
    }
}
