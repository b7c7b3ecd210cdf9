package vn.tthc.feedback.survey;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of which none is shown that too few are behind.
 *
 * @param shown large enough by themselves
 * @param together the sum of all the others, large enough too; 0 where there are none
 */
record SmallCells(Map<String, Integer> shown, int together) {

    /** Counts that add up to a known sum: the small ones are put together until they are large enough. */
    static SmallCells of(Map<String, Integer> counts, int minimum) {
        var shown = new TreeMap<>(counts);
        var together = 0;
        var ascending = new ArrayList<>(counts.entrySet());
        ascending.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        for (var option : ascending) {
            if (option.getValue() < minimum || (together > 0 && together < minimum)) {
                shown.remove(option.getKey());
                together += option.getValue();
            }
        }
        return new SmallCells(shown, together);
    }

    /** Counts that overlap, of so many people: neither few who said it nor few who did not. */
    static SmallCells overlapping(Map<String, Integer> counts, int people, int minimum) {
        var shown = new TreeMap<>(counts);
        shown.values().removeIf(count -> count < minimum || (count < people && people - count < minimum));
        return new SmallCells(shown, 0);
    }
}
