package vn.tthc.application.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String BY_AGE = " order by d.id desc";

    private final EntityManager entityManager;
    private final DossierScope scope;
    private final PersonKeys personKeys;
    private final SearchConfig config;

    DossierLists(EntityManager entityManager, DossierScope scope, PersonKeys personKeys, SearchConfig config) {
        this.entityManager = entityManager;
        this.scope = scope;
        this.personKeys = personKeys;
        this.config = config;
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
        if (filter.byDue()) {
            return list("from Dossier d where " + where + " order by d.timing.dueAt, d.id", where, count);
        }
        return filter instanceof DossierSearch search && search.query().isPresent()
                ? searched(where, position, count)
                : list("from Dossier d where " + where + BY_AGE, where, count);
    }

    /**
     * By words: common ones fill a page from the newest dossiers, rare ones are few in the index. Words that are common
     * but seldom meet are neither, and the planner cannot tell; so only a stretch of the newest is walked through, and
     * what does not fill the page is asked of the index.
     */
    private List<Dossier> searched(Where where, @Nullable Position position, int count) {
        var indexed = "with found as materialized (select d.id as id from Dossier d where " + where + ")"
                + " select d from Dossier d where d.id in (select f.id from found f)" + BY_AGE;
        var end = endOfStretch(position).orElse(null);
        if (end != null) {
            var newest = new Where(where);
            newest.and("d.id >= :endOfStretch", "endOfStretch", end);
            var page = list("from Dossier d where " + newest + BY_AGE, newest, count);
            if (page.size() == count) {
                return page;
            }
        }
        return list(indexed, where, count);
    }

    private Optional<UUID> endOfStretch(@Nullable Position position) {
        var from = "select d.id from Dossier d" + (position == null ? "" : " where d.id < :after");
        var query = entityManager.createQuery(from + BY_AGE, UUID.class);
        if (position != null) {
            query.setParameter("after", position.id());
        }
        return query.setFirstResult(config.stretch())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<Dossier> list(String hql, Where where, int count) {
        var query = entityManager.createQuery(hql, Dossier.class).setMaxResults(count);
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

        Where(Where other) {
            conditions.addAll(other.conditions);
            parameters.putAll(other.parameters);
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
