package vn.tthc.application.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** Lists of dossiers inside the caller's scope; what is counted and what is listed fulfil the same conditions. */
@ApplicationScoped
class DossierLists {

    private static final String MEASURED = "coalesce(d.timing.finishedAt, d.timing.pausedAt, :now)";

    private final EntityManager entityManager;
    private final DossierScope scope;
    private final PersonKeys personKeys;

    DossierLists(EntityManager entityManager, DossierScope scope, PersonKeys personKeys) {
        this.entityManager = entityManager;
        this.scope = scope;
        this.personKeys = personKeys;
    }

    /** Where a page ended; {@code due} where the list is sorted by it. */
    record Position(UUID id, @Nullable Instant due) {

        static Position of(DossierFilter filter, UUID id, @Nullable Instant dueAt) {
            return new Position(id, filter.byDue() ? dueAt : null);
        }
    }

    /** One row more than asked for tells that there is a next page. */
    List<Dossier> page(DossierFilter filter, PageRequest request, Instant now) {
        return after(request.cursor(Position.class).orElse(null), filter, request.limit() + 1, now);
    }

    /** The next so many after a position. */
    List<Dossier> after(@Nullable Position position, DossierFilter filter, int count, Instant now) {
        var where = where(filter, now);
        if (position != null) {
            goOn(where, position, filter);
        }
        var order = filter.byDue() ? " order by d.timing.dueAt, d.id" : " order by d.id desc";
        var query = entityManager
                .createQuery("from Dossier d where " + where + order, Dossier.class)
                .setMaxResults(count);
        where.parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void goOn(Where where, Position position, DossierFilter filter) {
        if (filter.byDue() != (position.due() != null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("cursor", "Cursor", "rule.Cursor");
        }
        if (position.due() == null) {
            where.and("d.id < :after", "after", position.id());
        } else {
            where.and("(d.timing.dueAt, d.id) > (:afterDue, :after)", "after", position.id());
            where.parameters.put("afterDue", position.due());
        }
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
        where.andIfPresent(
                "exists (select 1 from d.timing.entries c where c.actor = :officer)", "officer", filter.officer);
        filter.receivedFrom()
                .ifPresent(day -> where.and("d.timing.receivedAt >= :receivedFrom", "receivedFrom", startOf(day)));
        filter.receivedTo()
                .ifPresent(
                        day -> where.and("d.timing.receivedAt < :receivedTo", "receivedTo", startOf(day.plusDays(1))));
        if (filter.byDue()) {
            where.conditions.add("d.timing.dueAt is not null");
        }
        if (filter.lateness != null) {
            lateness(where, filter.lateness, now);
        }
        if (filter instanceof DossierSearch search) {
            person(where, search);
        }
        return where;
    }

    private void person(Where where, DossierSearch search) {
        search.query()
                .ifPresent(query -> where.and(
                        "cast(sql('? @@ cast(? as tsquery)', d.searchWords, :words) as boolean) = true",
                        "words",
                        query));
        if (search.identityNumber != null) {
            where.and("d.filing.applicant.personKey in :persons", "persons", personKeys.all(search.identityNumber));
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
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
