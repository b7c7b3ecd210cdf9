package vn.tthc.catalog.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.agency.AgencyList;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.agency.AgencyView;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Counts the duties of all places of a subtree as {@link Duties} lists them place by place; one query a page. */
@ApplicationScoped
@Transactional
class DutyOverview {

    private static final String COUNTS = Duties.IN_FORCE + """
            , place as (
                select p.code, p."receivesFor" as codes, p.level
                  from jsonb_to_recordset(cast(:places as jsonb)) as p(code text, "receivesFor" text[], level text)),
            due as (
                select p.code, f.procedure_code
                  from (select code, unnest(codes) as agency from place) p
                  join (select procedure_code, unnest(agencies) as agency from in_force) f on f.agency = p.agency
                union
                select p.code, f.procedure_code
                  from place p
                  join (select procedure_code, unnest(levels) as level from in_force where unnamed) f
                    on f.level = p.level),
            hangs as materialized (
                select h.agency_code as code, h.procedure_code, h.version_id, h.medium
                  from posting h where h.agency_code in (select code from place) and h.removed_at is null),
            missing as (
                select d.code, count(*) as procedures from due d
                 where not exists (select 1 from hangs h
                                    where h.code = d.code and h.procedure_code = d.procedure_code
                                      and h.medium in ('BOARD', 'SCREEN'))
                 group by d.code),
            wrong as (
                select h.code, count(*) filter (where f.id is not null) as outdated,
                       count(*) filter (where f.id is null) as withdrawn
                  from hangs h left join in_force f on f.procedure_code = h.procedure_code
                 where f.id is distinct from h.version_id
                 group by h.code)
            select p.code, coalesce(m.procedures, 0), coalesce(w.outdated, 0), coalesce(w.withdrawn, 0)
              from place p left join missing m on m.code = p.code left join wrong w on w.code = p.code
            """;

    private final AgencyList agencies;
    private final AgencyScope scope;
    private final ReceptionPlaces places;
    private final Sql sql;
    private final Clock clock;

    DutyOverview(AgencyList agencies, AgencyScope scope, ReceptionPlaces places, Sql sql, Clock clock) {
        this.agencies = agencies;
        this.scope = scope;
        this.places = places;
        this.sql = sql;
        this.clock = clock;
    }

    /** The places of the caller's own subtree, or of one within it, parents first. */
    Page<PlaceDuties> page(@Nullable String agency, PageRequest request) {
        var page = agencies.under(scope.under(agency), request);
        var counts = counts(page.items());
        return new Page<>(
                page.items().stream()
                        .map(a -> view(a, counts.getOrDefault(a.code(), Counts.NONE)))
                        .toList(),
                page.next(),
                page.total());
    }

    private record Counts(long missing, long outdated, long withdrawn) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    private Map<String, Counts> counts(List<AgencyView> shown) {
        var counts = new HashMap<String, Counts>();
        if (!shown.isEmpty()) {
            sql.rows(COUNTS)
                    .setParameter("today", LocalDate.now(clock))
                    .setParameter("places", sql.json(places.of(shown)))
                    .getResultList()
                    .forEach(t -> counts.put(t.get(0, String.class), counts(t)));
        }
        return counts;
    }

    private static Counts counts(Tuple row) {
        return new Counts(number(row, 1), number(row, 2), number(row, 3));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }

    private static PlaceDuties view(AgencyView agency, Counts counts) {
        return new PlaceDuties(
                agency.code(), agency.name(), agency.level(), counts.missing(), counts.outdated(), counts.withdrawn());
    }
}
