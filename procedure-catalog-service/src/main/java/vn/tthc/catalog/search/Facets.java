package vn.tthc.catalog.search;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/**
 * How many of what is found each filter would leave. A filter that is set does not narrow its own counts, so that one
 * sees what choosing otherwise would give.
 */
@ApplicationScoped
class Facets {

    private static final int SHOWN = 50;

    private final ProcedureSearch search;
    private final Database database;
    private final Clock clock;

    Facets(ProcedureSearch search, Database database, Clock clock) {
        this.search = search;
        this.database = database;
        this.clock = clock;
    }

    /** One value of a filter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Count(String code, @Nullable String name, long count) {}

    /** The values of each filter, the most frequent first. */
    Map<String, List<Count>> of(ProcedureSearch.Wanted wanted) {
        var today = LocalDate.now(clock);
        var filters = new Filters(wanted.filter(), today);
        var hits = search.hits(wanted, today).stream().map(Hits.Hit::entry).toList();
        var facets = new LinkedHashMap<String, List<Count>>();
        values(today)
                .forEach((facet, values) -> facets.put(
                        facet,
                        counts(
                                hits.stream()
                                        .filter(e -> filters.passAllBut(facet, e))
                                        .flatMap(e -> values.apply(e).stream())
                                        .toList(),
                                names(facet, hits, today))));
        return facets;
    }

    private static Map<String, Function<Entry, List<String>>> values(LocalDate today) {
        var values = new LinkedHashMap<String, Function<Entry, List<String>>>();
        values.put("sector", e -> e.sectorCode() instanceof String sector ? List.of(sector) : List.of());
        values.put("agency", Entry::agencies);
        values.put("level", Entry::levels);
        values.put("subject", Entry::subjects);
        values.put("onlineLevel", e -> List.of(e.onlineLevel(today)));
        values.put("interAgency", e -> List.of(e.interAgency(today)));
        values.put("listedOnly", e -> List.of(Boolean.toString(e.listedOnly())));
        return values;
    }

    /** Names of the values that have one; without a map the values speak for themselves. */
    private @Nullable Map<String, String> names(String facet, List<Entry> hits, LocalDate today) {
        return switch (facet) {
            case "sector" -> {
                var names = new HashMap<String, String>();
                hits.forEach(e -> {
                    if (e.sectorCode() instanceof String code && e.sectorName() instanceof String name) {
                        names.put(code, name);
                    }
                });
                yield names;
            }
            case "agency" ->
                agencies(
                        hits.stream()
                                .flatMap(e -> e.agencies().stream())
                                .distinct()
                                .toArray(String[]::new),
                        today);
            default -> null;
        };
    }

    /** Agencies of the province; those that only national data names are no choice here. */
    private Map<String, String> agencies(String[] codes, LocalDate today) {
        return database
                .query(
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "select code, name from agency where code = any (?) and valid @> ?",
                        codes,
                        today)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Count> counts(List<String> values, @Nullable Map<String, String> names) {
        var counts = new HashMap<String, Long>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .filter(e -> names == null || names.containsKey(e.getKey()))
                .map(e -> new Count(e.getKey(), names == null ? null : names.get(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::code))
                .limit(SHOWN)
                .toList();
    }
}
