package vn.tthc.catalog.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Counts the procedures in force on a day by how they are offered, as reports on online services ask for it. */
@ApplicationScoped
@Transactional
class DeliveryCounts {

    private static final String COUNTING = """
            with offered as (
                select v.id, v.sector_code, v.document, coalesce(d.online_level, v.stated_online_level) as online_level,
                       d.legacy_level, coalesce(d.inter_agency_kind, 'NONE') as inter_agency_kind,
                       coalesce(d.beyond_territory, false) as beyond_territory, d.id is not null as stated
                  from procedure_validity k
                  join procedure_version v on v.id = k.version_id
                  left join procedure_delivery d
                    on d.procedure_code = k.procedure_code and d.valid @> cast(:day as date)
                 where k.recorded_to is null and k.valid @> cast(:day as date) and not v.internal
                   and left(k.procedure_code, 1) not in ('5', '6'))
            select key, max(name), count(*), count(*) filter (where online_level = 'FULL'),
                   count(*) filter (where online_level = 'PARTIAL'), count(*) filter (where online_level = 'NONE'),
                   count(*) filter (where inter_agency_kind = 'SAME_LEVEL'),
                   count(*) filter (where inter_agency_kind = 'CROSS_LEVEL'),
                   count(*) filter (where beyond_territory), count(*) filter (where stated)
              from (%s) keyed
             where key > :after group by key order by key limit :rows""";

    private final Sql sql;

    DeliveryCounts(Sql sql) {
        this.sql = sql;
    }

    /** What is counted by. A procedure of two levels or of many agencies is counted with each of them. */
    enum By {
        ALL("select o.*, 'ALL' as key, null as name from offered o"),
        LEVEL("""
            select o.*, l.level as key, null as name
              from offered o, jsonb_array_elements_text(o.document -> 'levels') l(level)"""),
        SECTOR("select o.*, s.code as key, s.name from offered o join sector s on s.code = o.sector_code"),
        AGENCY("""
            select o.*, pa.agency_code as key, coalesce(a.name, e.name) as name
              from offered o join procedure_agency pa on pa.version_id = o.id and pa.role = 'EXECUTING'
              left join agency a on a.code = pa.agency_code and a.valid @> cast(:day as date)
              left join external_agency e on e.code = pa.agency_code"""),
        ONLINE_LEVEL("select o.*, o.online_level as key, null as name from offered o"),
        LEGACY_LEVEL("select o.*, cast(o.legacy_level as text) as key, null as name from offered o"),
        INTER_AGENCY_KIND("select o.*, o.inter_agency_kind as key, null as name from offered o");

        private final String keyed;

        By(String keyed) {
            this.keyed = keyed;
        }
    }

    /**
     * One line of a report.
     *
     * @param name of the sector or of the agency on that day
     * @param stated of how many a controller has stated it; the others are counted by what their version says
     */
    record Count(
            String key,
            @Nullable String name,
            long total,
            long full,
            long partial,
            long none,
            long sameLevel,
            long crossLevel,
            long beyondTerritory,
            long stated) {}

    Page<Count> on(LocalDate day, By by, PageRequest page) {
        var rows = sql
                .rows(COUNTING.formatted(by.keyed))
                .setParameter("day", day)
                .setParameter("after", page.cursor(String.class).orElse(""))
                .setParameter("rows", page.limit() + 1)
                .getResultList()
                .stream()
                .map(DeliveryCounts::count)
                .toList();
        return Page.of(rows, page, Count::key, c -> c, null);
    }

    private static Count count(Tuple t) {
        return new Count(
                t.get(0, String.class),
                t.get(1, String.class),
                number(t, 2),
                number(t, 3),
                number(t, 4),
                number(t, 5),
                number(t, 6),
                number(t, 7),
                number(t, 8),
                number(t, 9));
    }

    private static long number(Tuple t, int column) {
        return t.get(column, Number.class).longValue();
    }
}
