package vn.tthc.feedback.rating;

import java.util.Map;
import java.util.TreeMap;

/**
 * Ratings added up.
 *
 * @param contents by code, where as many rated the content as are needed to show it
 */
record Tally(int dissatisfied, int satisfied, int verySatisfied, Map<String, Share> contents) {

    static final Tally NONE = new Tally(0, 0, 0, Map.of());

    int ratings() {
        return dissatisfied + satisfied + verySatisfied;
    }

    Share share() {
        return new Share(ratings(), satisfied + verySatisfied);
    }

    Tally plus(Tally other) {
        var sum = new TreeMap<>(contents);
        other.contents.forEach((code, share) -> sum.merge(code, share, Share::plus));
        return new Tally(
                dissatisfied + other.dissatisfied,
                satisfied + other.satisfied,
                verySatisfied + other.verySatisfied,
                sum);
    }

    /** Without the contents that the other does not show: their sum would show what was left out. */
    Tally only(Map<String, Share> shown) {
        var kept = new TreeMap<>(contents);
        kept.keySet().retainAll(shown.keySet());
        return new Tally(dissatisfied, satisfied, verySatisfied, kept);
    }
}
