package vn.tthc.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of what is found each filter would leave. A filter that is set does not narrow its own counts, so that one
 * sees what choosing otherwise would give.
 */
@ApplicationScoped
@Transactional
class Facets {

    private static final String COUNTS = """
            select facet, code, name, n from (
                select 'sector' as facet, h.sector_code as code, max(coalesce(s.name, h.sector_name)) as name,
                       count(*) as n
                  from hits h left join sector s on s.code = h.sector_code
                 where h.sector_code is not null and %1$s group by h.sector_code
                union all
                select 'agency', g.code, max(g.name), count(*)
                  from hits h cross join unnest(h.agencies) as e(code)
                  join agency g on g.code = e.code and g.valid @> cast(:today as date)
                 where %2$s group by g.code
                union all
                select 'level', l.code, null, count(*) from hits h cross join unnest(h.levels) as l(code)
                 where %3$s group by l.code
                union all
                select 'subject', u.code, null, count(*) from hits h cross join unnest(h.subjects) as u(code)
                 where %4$s group by u.code
                union all
                select 'onlineLevel', h.offered_online, null, count(*) from hits h where %5$s group by h.offered_online
                union all
                select 'interAgency', h.inter_agency, null, count(*) from hits h where %6$s group by h.inter_agency
                union all
                select 'listedOnly', cast(h.listed_only as text), null, count(*) from hits h where %7$s
                 group by h.listed_only) f
             order by facet, n desc, code limit 2000""";

    private static final int SHOWN = 50;

    private final ProcedureSearch search;

    Facets(ProcedureSearch search) {
        this.search = search;
    }

    /** One value of a filter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Count(String code, @Nullable String name, long count) {}

    /** The values of each filter, the most frequent first. */
    Map<String, List<Count>> of(ProcedureSearch.Wanted wanted) {
        var facets = new LinkedHashMap<String, List<Count>>();
        List.of("sector", "agency", "level", "subject", "onlineLevel", "interAgency", "listedOnly")
                .forEach(f -> facets.put(f, new ArrayList<>()));
        var question = search.question(wanted);
        if (question.isNothing()) {
            return facets;
        }
        var filters = new Filters(wanted.filter());
        var counts = COUNTS.formatted(
                filters.allBut("sector"),
                filters.allBut("agency"),
                filters.allBut("level"),
                filters.allBut("subject"),
                filters.allBut("onlineLevel"),
                filters.allBut("interAgency"),
                filters.all());
        search.statement(wanted, question).query(counts, filters.parameters()).getResultList().stream()
                .forEach(t -> add(
                        facets.get(t.get(0, String.class)),
                        new Count(t.get(1, String.class), t.get(2, String.class), t.get(3, Long.class))));
        return facets;
    }

    private static void add(@Nullable List<Count> counts, Count count) {
        if (counts != null && counts.size() < SHOWN) {
            counts.add(count);
        }
    }
}
