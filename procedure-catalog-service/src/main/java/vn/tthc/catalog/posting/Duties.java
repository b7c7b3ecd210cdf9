package vn.tthc.catalog.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/**
 * Compares what must hang in a reception place today with what does. A board or a screen will do for the duty; whatever
 * hangs anywhere must be the version in force.
 */
@ApplicationScoped
@Transactional
class Duties {

    /** What may have to hang somewhere, and whether only a group of agencies is named as settling it. */
    static final String IN_FORCE = """
            with in_force as materialized (
                select i.code as procedure_code, i.version_id as id, i.name, i.agencies, i.levels, i.valid_from,
                       not i.agencies && array(select a.code from agency a) as unnamed
                  from procedure_index i
                 where i.version_id is not null and i.valid @> cast(:today as date)
                   and not i.internal and left(i.code, 1) not in ('5', '6'))
            """;

    private static final String DUTIES = IN_FORCE + """
            , hangs as (
                select p.id, p.procedure_code, p.version_id, p.medium, p.location from posting p
                 where p.agency_code = :place and p.removed_at is null),
            duty as (
                select f.procedure_code, f.name, 'MISSING' as state, f.valid_from as since, f.id as version_id,
                       cast(null as uuid) as posting_id, cast(null as text) as medium,
                       cast(null as text) as location, cast(null as int) as posted, f.procedure_code as key
                  from in_force f
                 where not exists (select 1 from hangs h
                                    where h.procedure_code = f.procedure_code and h.medium in ('BOARD', 'SCREEN'))
                   and (f.agencies && catalog_texts(cast(:codes as jsonb))
                        or f.levels @> array[cast(:level as text)] and f.unnamed)
                union all
                select h.procedure_code, coalesce(f.name, v.name),
                       case when f.id is null then 'WITHDRAWN' else 'OUTDATED' end,
                       coalesce(f.valid_from, (select max(k.valid_to) from procedure_validity k
                                                where k.version_id = h.version_id and k.recorded_to is null)),
                       f.id, h.id, h.medium, h.location, v.number, h.procedure_code || h.id
                  from hangs h join procedure_version v on v.id = h.version_id
                  left join in_force f on f.procedure_code = h.procedure_code
                 where f.id is distinct from h.version_id)
            """;
    private static final String SHOWN = "select procedure_code, name, state, since,"
            + " (select v.number from procedure_version v where v.id = version_id), posting_id, medium, location, posted,"
            + " key";
    private static final String WANTED = " from duty where (cast(:state as text) is null or state = :state)";

    private final Sql sql;
    private final AgencyScope scope;
    private final ReceptionPlaces places;
    private final Clock clock;

    Duties(Sql sql, AgencyScope scope, ReceptionPlaces places, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.places = places;
        this.clock = clock;
    }

    private record Row(DutyView view, String key) {}

    Page<DutyView> page(String agency, DutyView.@Nullable State state, PageRequest page) {
        var place = places.of(List.of(scope.require(agency))).getFirst();
        var rows = asked(DUTIES + SHOWN + WANTED + " and key > :after order by key limit :rows", place, state)
                .setParameter("after", page.cursor(String.class).orElse(""))
                .setParameter("rows", page.limit() + 1)
                .getResultList()
                .stream()
                .map(Duties::row)
                .toList();
        return Page.of(rows, page, Row::key, Row::view, page.total() ? count(place, state) : null);
    }

    private Total count(ReceptionPlace place, DutyView.@Nullable State state) {
        var counted = asked(DUTIES + "select count(*) from (select 1" + WANTED + " limit :rows) c", place, state)
                .setParameter("rows", (int) Total.EXACT_UP_TO + 1)
                .getSingleResult();
        return Total.of(counted.get(0, Long.class));
    }

    private TypedQuery<Tuple> asked(String query, ReceptionPlace place, DutyView.@Nullable State state) {
        return sql.rows(query)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("place", place.code())
                .setParameter("codes", sql.json(place.receivesFor()))
                .setParameter("level", place.level())
                .setParameter("state", state == null ? null : state.name());
    }

    private static Row row(Tuple t) {
        var hanging = Optional.ofNullable(t.get(5, UUID.class))
                .map(id -> new DutyView.Hanging(
                        id, t.get(6, String.class), t.get(7, String.class), t.get(8, Integer.class)))
                .orElse(null);
        var view = new DutyView(
                t.get(0, String.class),
                t.get(1, String.class),
                DutyView.State.valueOf(t.get(2, String.class)),
                Sql.date(t, 3),
                t.get(4, Integer.class),
                hanging);
        return new Row(view, t.get(9, String.class));
    }
}
