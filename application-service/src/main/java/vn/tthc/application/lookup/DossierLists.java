package vn.tthc.application.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** Lists of dossiers, newest first, inside the caller's scope. */
@ApplicationScoped
class DossierLists {

    private static final String MEASURED = "coalesce(d.timing.finishedAt, d.timing.pausedAt, :now)";

    private final EntityManager entityManager;
    private final DossierScope scope;

    DossierLists(EntityManager entityManager, DossierScope scope) {
        this.entityManager = entityManager;
        this.scope = scope;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    /** One row more than asked for tells that there is a next page. */
    List<Dossier> page(DossierFilter filter, PageRequest request, Instant now) {
        var where = where(filter, now);
        request.cursor(Position.class).ifPresent(p -> where.and("d.id < :after", "after", p.id()));
        var query = entityManager
                .createQuery("from Dossier d where " + where + " order by d.id desc", Dossier.class)
                .setMaxResults(request.limit() + 1);
        where.parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    @Nullable
    Total total(DossierFilter filter, PageRequest request, Instant now) {
        if (!request.total()) {
            return null;
        }
        var where = where(filter, now);
        var query = entityManager
                .createQuery("select d.id from Dossier d where " + where, UUID.class)
                .setMaxResults((int) Total.EXACT_UP_TO + 1);
        where.parameters.forEach(query::setParameter);
        return Total.of(query.getResultList().size());
    }

    private Where where(DossierFilter filter, Instant now) {
        var condition = scope.condition();
        var where = new Where(condition.hql(), condition.parameters());
        filter.status().ifPresent(s -> where.and("d.status = :status", "status", s));
        where.andIfPresent("d.filing.procedureCode = :procedure", "procedure", filter.procedureCode);
        where.andIfPresent("d.code = :code", "code", filter.code);
        where.andIfPresent("exists (select 1 from d.agencies f where f.agencyCode = :agency)", "agency", filter.agency);
        if (filter.lateness != null) {
            lateness(where, filter.lateness, now);
        }
        return where;
    }

    private static void lateness(Where where, String lateness, Instant now) {
        switch (lateness) {
            case "LATE" ->
                where.and("(d.timing.missedDueAt is not null or d.timing.dueAt < " + MEASURED + ")", "now", now);
            case "ON_TIME" -> where.and("d.timing.missedDueAt is null and d.timing.dueAt >= " + MEASURED, "now", now);
            default -> where.conditions.add("d.timing.dueAt is null");
        }
    }

    /** Conditions that all hold, and their parameters. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(String condition, Map<String, Object> parameters) {
            conditions.add(condition);
            this.parameters.putAll(parameters);
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        void andIfPresent(String condition, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                and(condition, name, value);
            }
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }
}
