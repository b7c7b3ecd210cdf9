package vn.tthc.catalog.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters that were asked for, as conditions on a row; those that were not cost nothing. */
final class Filters {

    /** What can be filtered by, and counted: the name of the parameter and the condition. */
    private static final Map<String, String> CONDITIONS = conditions();

    private final Map<String, String> asked = new LinkedHashMap<>();

    Filters(SearchFilter filter) {
        put("sector", filter.sector());
        put("agency", filter.agency());
        put("level", filter.level());
        put("subject", filter.subject());
        put("onlineLevel", filter.onlineLevel());
        put("interAgency", filter.interAgency());
    }

    private static Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("sector", "sector_code = :sector");
        conditions.put("agency", "agencies @> array[cast(:agency as text)]");
        conditions.put("level", "levels @> array[cast(:level as text)]");
        conditions.put("subject", "subjects && array[cast(:subject as text), replace(:subject, 'D', 'Đ')]");
        conditions.put("onlineLevel", "offered_online = :onlineLevel");
        conditions.put("interAgency", "inter_agency = :interAgency");
        return conditions;
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    Map<String, String> parameters() {
        return asked;
    }

    /** All of them. */
    String all() {
        return allBut("");
    }

    /** All but one: how many there would be if it were chosen otherwise. */
    String allBut(String name) {
        return asked.keySet().stream()
                .filter(asked -> !asked.equals(name))
                .map(CONDITIONS::get)
                .collect(Collectors.collectingAndThen(Collectors.joining(" and "), c -> c.isEmpty() ? "true" : c));
    }
}
