package vn.tthc.application.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Lateness;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;

/** Ends dossiers without a result: the status, the reason and the paper in one transaction, whoever decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Endings {

    private final EntityManager entityManager;
    private final Journal journal;

    Endings(EntityManager entityManager, Journal journal) {
        this.entityManager = entityManager;
        this.journal = journal;
    }

    public void end(Dossier dossier, Decision decision) {
        var before = Journal.Snapshot.of(dossier);
        if (decision.kind() == EndingKind.REJECTED) {
            dossier.reject(decision.reason(), decision.at(), decision.grounds());
        } else {
            dossier.stop(decision.reason(), decision.at(), decision.grounds());
        }
        // A refusal belongs inside the limit (NĐ 61/2018 Đ19.8); one that does not is kept as what it is.
        var tooLate = dossier.timing().lateness(decision.at()) == Lateness.LATE;
        entityManager.persist(new Ending(dossier.id(), decision, tooLate));
        var kind = decision.kind() == EndingKind.REJECTED ? TimelineKind.REJECTED : TimelineKind.STOPPED;
        journal.write(
                decision.kind() == EndingKind.REJECTED ? "reject" : "stop",
                before,
                dossier,
                Happening.of(kind, decision.at(), decision.agencyCode()).noting(decision.reason()));
    }

    Optional<Ending> of(UUID dossierId) {
        return Optional.ofNullable(entityManager.find(Ending.class, dossierId));
    }
}
