package vn.tthc.application.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Status;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;

/** Writes down a change three ways in its transaction: for other services, for people, for the auditor. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Journal {

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<Told> told;
    private final Clock clock;

    Journal(EntityManager entityManager, Outbox outbox, Audit audit, Event<Told> told, Clock clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** What the audit log keeps of a dossier before and after: no name, no number of a person. */
    public record Snapshot(
            Status status,
            long version,
            @Nullable String code,
            String caseCode,
            String receivingAgency,
            @Nullable String competentAgency,
            @Nullable Instant dueAt,
            List<String> mayRead) {

        public static Snapshot of(Dossier dossier) {
            var filing = dossier.filing();
            return new Snapshot(
                    dossier.status(),
                    dossier.version(),
                    dossier.code(),
                    filing.caseCode(),
                    filing.receivingAgency(),
                    filing.competentAgency(),
                    dossier.timing().dueAt(),
                    dossier.agencies().stream()
                            .map(a -> a.agencyCode() + " " + a.role())
                            .sorted()
                            .toList());
        }
    }

    /** Publishes the dossier's events, adds a line for people and records who changed it from what. */
    public void write(String action, @Nullable Snapshot before, Dossier dossier, Happening happening) {
        tell(dossier, happening);
        audited(action, before, dossier);
        publish(dossier);
    }

    /** Records a change that is nobody's business but the auditor's. */
    public void audited(String action, @Nullable Snapshot before, Dossier dossier) {
        audit.record(action, "dossier", dossier.id().toString(), before, Snapshot.of(dossier));
    }

    /** Publishes what happened to the dossier since it was last published. */
    public void publish(Dossier dossier) {
        outbox.publish(dossier);
    }

    /** Adds a line that changes nothing in the dossier; whoever listens for it does so in this transaction. */
    public void tell(Dossier dossier, Happening happening) {
        var id = newId();
        entityManager.persist(new TimelineEntry(id, dossier.id(), happening, dossier.status()));
        told.fire(new Told(id, dossier, happening));
    }

    private UUID newId() {
        return Ids.at(clock.instant());
    }
}
