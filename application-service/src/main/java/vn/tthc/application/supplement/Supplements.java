package vn.tthc.application.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All rounds; whoever asks has gone through the dossier first. */
@ApplicationScoped
class Supplements implements PanacheRepositoryBase<Supplement, UUID> {

    List<Supplement> of(UUID dossierId) {
        return list("dossierId = ?1 order by round", dossierId);
    }

    /** Rounds whose time has passed and that nobody holds, oldest first. */
    List<Supplement> lapsed(Instant now, int limit) {
        return getEntityManager()
                .createQuery("""
                        from Supplement s where s.answeredAt is null and s.closedAt is null and s.lapsesAt <= :now
                        order by s.lapsesAt, s.id""", Supplement.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .setMaxResults(limit)
                .getResultList();
    }

    Supplement get(UUID dossierId, UUID id) {
        return find("dossierId = ?1 and id = ?2", dossierId, id)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
