package vn.tthc.application.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The dossiers of all moves. */
@ApplicationScoped
class MoveCases {

    private final EntityManager entityManager;

    MoveCases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many, by what became of them. */
    record Counts(Map<Outcome, Long> byOutcome, long movedDates) {}

    void add(MoveCase one) {
        entityManager.persist(one);
    }

    Counts counts(UUID moveId) {
        var byOutcome = new EnumMap<Outcome, Long>(Outcome.class);
        var moved = 0L;
        var rows = entityManager
                .createQuery("""
                        select c.outcome, count(*), sum(case when c.newDueAt <> c.oldDueAt then 1 else 0 end)
                        from MoveCase c where c.key.moveId = :move group by c.outcome""", Object[].class)
                .setParameter("move", moveId)
                .getResultList();
        for (var row : rows) {
            byOutcome.put((Outcome) row[0], (Long) row[1]);
            moved += row[2] == null ? 0 : ((Number) row[2]).longValue();
        }
        return new Counts(byOutcome, moved);
    }

    List<MoveCase> page(UUID moveId, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
        var query = entityManager
                .createQuery(
                        "from MoveCase c where c.key.moveId = :move"
                                + (outcome == null ? "" : " and c.outcome = :outcome")
                                + (after == null ? "" : " and c.key.dossierId > :after")
                                + " order by c.key.dossierId",
                        MoveCase.class)
                .setParameter("move", moveId)
                .setMaxResults(limit);
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** The next one that nobody has dealt with and nobody holds, for this transaction alone. */
    Optional<MoveCase> next(UUID moveId) {
        return entityManager
                .createQuery("""
                        from MoveCase c where c.key.moveId = :move and c.outcome = PLANNED
                        order by c.key.dossierId""", MoveCase.class)
                .setParameter("move", moveId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What an applicant was offered and has not answered. */
    Optional<MoveCase> offered(UUID moveId, UUID dossierId) {
        return Optional.ofNullable(entityManager.find(
                        MoveCase.class, new MoveCase.Key(moveId, dossierId), LockModeType.PESSIMISTIC_WRITE))
                .filter(c -> c.outcome() == Outcome.OFFERED);
    }
}
