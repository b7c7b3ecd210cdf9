package vn.tthc.application.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was told of dossiers; whoever asks has gone through the dossier first. */
@ApplicationScoped
public class Timelines {

    private final EntityManager entityManager;

    Timelines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All of it, oldest first; a dossier has some dozens of lines at most. */
    public List<Happening> of(UUID dossierId) {
        return entries(dossierId).stream().map(TimelineEntry::happening).toList();
    }

    /** When each of those things first happened to each of the dossiers. */
    public Map<UUID, Map<TimelineKind, Instant>> firsts(List<UUID> dossierIds, Set<TimelineKind> kinds) {
        var firsts = new HashMap<UUID, Map<TimelineKind, Instant>>();
        entityManager
                .createQuery("""
                        select t.dossierId, t.kind, min(t.at) from TimelineEntry t
                        where t.dossierId in :ids and t.kind in :kinds group by t.dossierId, t.kind""", First.class)
                .setParameter("ids", dossierIds)
                .setParameter("kinds", kinds)
                .getResultStream()
                .forEach(f -> firsts.computeIfAbsent(f.dossierId(), _ -> new EnumMap<>(TimelineKind.class))
                        .put(f.kind(), f.at()));
        return firsts;
    }

    /** A row of them. */
    record First(UUID dossierId, TimelineKind kind, Instant at) {}

    List<TimelineEntry> entries(UUID dossierId) {
        return entityManager
                .createQuery("from TimelineEntry t where t.dossierId = :id order by t.at, t.id", TimelineEntry.class)
                .setParameter("id", dossierId)
                .getResultList();
    }
}
