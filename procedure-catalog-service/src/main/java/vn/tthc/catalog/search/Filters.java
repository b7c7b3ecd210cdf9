package vn.tthc.catalog.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters that were asked for, as conditions on an entry. */
final class Filters {

    private final Map<String, Predicate<Entry>> asked = new LinkedHashMap<>();

    Filters(SearchFilter filter, LocalDate day) {
        put("sector", filter.sector(), (e, sector) -> sector.equals(e.sectorCode()));
        put("agency", filter.agency(), (e, agency) -> e.agencies().contains(agency));
        put("level", filter.level(), (e, level) -> e.levels().contains(level));
        put(
                "subject",
                filter.subject(),
                (e, subject) -> e.subjects().stream()
                        .anyMatch(s -> SearchFilter.withD(s).equals(subject)));
        put(
                "onlineLevel",
                filter.onlineLevel(),
                (e, level) -> e.onlineLevel(day).equals(level));
        put("interAgency", filter.interAgency(), (e, kind) -> e.interAgency(day).equals(kind));
    }

    private void put(String name, @Nullable String wanted, BiPredicate<Entry, String> condition) {
        if (wanted != null) {
            asked.put(name, entry -> condition.test(entry, wanted));
        }
    }

    /** Whether an entry passes all of them. */
    boolean pass(Entry entry) {
        return passAllBut("", entry);
    }

    /** Whether it passes all but one: whether it would be there if that one were chosen otherwise. */
    boolean passAllBut(String name, Entry entry) {
        return asked.entrySet().stream()
                .allMatch(filter ->
                        filter.getKey().equals(name) || filter.getValue().test(entry));
    }
}
