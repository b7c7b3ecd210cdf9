package vn.tthc.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/**
 * Finds procedures in force today, and those of which only the national list tells, by what people type: with or without
 * diacritics, abbreviated, misspelt, unfinished, or part of a code.
 *
 * <p>The best answer holds all the words, as they stand in the question, at its beginning, and little else; what every
 * province has goes before what one has made for itself. A code comes first if it is exact, then if it begins so.
 */
@ApplicationScoped
class ProcedureSearch {

    private final Memory memory;
    private final Clock clock;

    ProcedureSearch(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** What is looked for; internal procedures are found only by those who may see them. */
    record Wanted(String text, SearchFilter filter, boolean internal) {}

    /** Where a page ended. */
    record Position(long score, String code) {
        boolean isBefore(Hits.Hit hit) {
            return hit.score() < score
                    || (hit.score() == score && hit.entry().code().compareTo(code) > 0);
        }
    }

    /**
     * One procedure found.
     *
     * @param version absent, as is validFrom, where only the national list tells of it
     * @param issuer who promulgated it, as the national list has it
     * @param listedOnly it is in the national list, and its text is not in this catalogue
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String code,
            String name,
            @Nullable String sectorCode,
            @Nullable String sectorName,
            @Nullable Integer version,
            @Nullable LocalDate validFrom,
            boolean fullyOnline,
            boolean receivableOnline,
            String onlineLevel,
            String type,
            @Nullable String issuer,
            boolean listedOnly) {}

    Page<Found> page(Wanted wanted, PageRequest page) {
        var today = LocalDate.now(clock);
        var filters = new Filters(wanted.filter(), today);
        var hits = hits(wanted, today).stream()
                .filter(hit -> filters.pass(hit.entry()))
                .toList();
        var after = page.cursor(Position.class);
        var rows = hits.stream()
                .filter(hit -> after.isEmpty() || after.get().isBefore(hit))
                .limit(page.limit() + 1)
                .toList();
        var total = page.total() ? Total.of(hits.size()) : null;
        return Page.of(
                rows,
                page,
                hit -> new Position(hit.score(), hit.entry().code()),
                hit -> found(hit.entry(), today),
                total);
    }

    /** All that answers, whatever the filters, the best first. */
    List<Hits.Hit> hits(Wanted wanted, LocalDate today) {
        var remembered = memory.upToDate();
        var question = remembered.language().understand(wanted.text());
        return new Hits(remembered.index(), question, today, wanted.internal()).all();
    }

    private static Found found(Entry e, LocalDate today) {
        var online = e.onlineLevel(today);
        return new Found(
                e.code(),
                e.name(),
                e.sectorCode(),
                e.sectorName(),
                e.version(),
                e.validFrom(),
                online.equals("FULL"),
                !online.equals("NONE"),
                online,
                e.type(),
                e.issuer(),
                e.listedOnly());
    }
}
