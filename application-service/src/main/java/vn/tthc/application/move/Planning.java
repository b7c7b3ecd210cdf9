package vn.tthc.application.move;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;

/** The dry run: goes through the open dossiers that are pinned to an earlier version and reckons each anew. */
@ApplicationScoped
class Planning {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = """
            select d.id from Dossier d join Agency g on g.code = d.filing.competentAgency
            where d.timing.receivedAt is not null and d.timing.finishedAt is null and g.path like :path
            and d.id > :after
            """;

    private static final String ON_AN_EARLIER_CALENDAR = """
            and d.pins.calendarVersionId in (select o.versionId from CalendarVersion o, CalendarVersion n
            where n.versionId = :target and o.agencyCode = n.agencyCode and o.number < n.number) order by d.id""";

    private static final String ON_AN_EARLIER_VERSION = """
            and d.pins.procedureVersionId in (select o.versionId from ProcedureVersion o, ProcedureVersion n
            where n.versionId = :target and o.procedureCode = n.procedureCode and o.number < n.number) order by d.id""";

    private final EntityManager entityManager;
    private final MoveCases cases;
    private final Targets targets;

    Planning(EntityManager entityManager, MoveCases cases, Targets targets) {
        this.entityManager = entityManager;
        this.cases = cases;
        this.targets = targets;
    }

    /** Lists them all in batches, so that the largest province fits into memory. */
    @Transactional(Transactional.TxType.MANDATORY)
    void list(Move move, String path) {
        entityManager.flush();
        var batch = ids(move, path, FIRST);
        while (!batch.isEmpty()) {
            for (var dossier : load(batch)) {
                add(move, dossier);
            }
            entityManager.flush();
            entityManager.clear();
            batch = ids(move, path, batch.getLast());
        }
    }

    private List<UUID> ids(Move move, String path, UUID after) {
        var condition = move.kind() == MoveKind.CALENDAR ? ON_AN_EARLIER_CALENDAR : ON_AN_EARLIER_VERSION;
        return entityManager
                .createQuery(OPEN + condition, UUID.class)
                .setParameter("path", path + "%")
                .setParameter("after", after)
                .setParameter("target", move.targetVersionId())
                .setMaxResults(BATCH)
                .getResultList();
    }

    private List<Dossier> load(List<UUID> ids) {
        return entityManager
                .createQuery(
                        "select distinct d from Dossier d left join fetch d.timing.entries where d.id in :ids",
                        Dossier.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void add(Move move, Dossier dossier) {
        var pins = requireNonNull(dossier.pins());
        var due = requireNonNull(dossier.timing().dueAt());
        var old = Targets.versionOf(move.kind(), pins);
        var code = requireNonNull(dossier.code());
        cases.add(new MoveCase(move.id(), dossier, code, old, due, prospect(move, dossier, move.plannedAt())));
    }

    /** A shorter limit that is over already would make a dossier late that is not: such a one finishes as it began. */
    private MoveCase.Prospect prospect(Move move, Dossier dossier, Instant now) {
        var terms = targets.of(move.kind(), move.targetVersionId(), requireNonNull(dossier.pins()));
        if (terms.isEmpty()) {
            return new MoveCase.Prospect(null, "Trường hợp không còn trong phiên bản mới");
        }
        var due = dossier.dueUnder(terms.get().pins(), terms.get().calendar());
        var before = requireNonNull(dossier.timing().dueAt());
        return due.isBefore(now) && before.isAfter(now)
                ? new MoveCase.Prospect(due, "Thời hạn mới đã qua trước khi chuyển")
                : new MoveCase.Prospect(due, null);
    }
}
