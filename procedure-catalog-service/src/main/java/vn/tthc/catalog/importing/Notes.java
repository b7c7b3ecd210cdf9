package vn.tthc.catalog.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was changed in one record, in the words of whoever reviews the import. Changes of one sort are told together:
 * twenty trailing spaces are one line.
 */
final class Notes {

    /** Further places are counted, not listed. */
    private static final int LISTED = 4;

    private final Map<String, List<String>> placesByChange = new LinkedHashMap<>();

    /** Something was changed at a place, e.g. {@code legalBases[3].code}. */
    void changed(String what, String place) {
        placesByChange.computeIfAbsent(what, w -> new ArrayList<>()).add(place);
    }

    boolean isEmpty() {
        return placesByChange.isEmpty();
    }

    List<String> lines() {
        return placesByChange.entrySet().stream()
                .map(e -> e.getKey() + ": "
                        + places(e.getValue().stream().distinct().toList()))
                .toList();
    }

    private static String places(List<String> places) {
        var listed = String.join(", ", places.subList(0, Math.min(LISTED, places.size())));
        return places.size() > LISTED ? listed + " (+" + (places.size() - LISTED) + ")" : listed;
    }
}
